#include "app/jobs.hpp"
#include "app/testing/test_app.hpp"

#include <stdexcept>

using namespace gt;
using namespace gt::testing;

TEST_CASE("a job that fails leaves the others their turn, is counted, and is tried again at the next tick")
{
    TestApp app;
    std::vector<Date> done;
    bool works = false;
    app.house().daily("fails at first", [&](db::Transaction&, staff::JobRun const&) {
        if (!works) throw std::runtime_error{"not yet"};
    });
    app.house().daily("comes after", [&](db::Transaction&, staff::JobRun const& run) { done.push_back(run.day); });

    CHECK(app::tick(app.house()).failed == 1);
    CHECK(done == std::vector{app.today()});

    works = true;
    auto const again = app::tick(app.house());
    CHECK(again.failed == 0);
    CHECK(again.runs == 1);
    CHECK(done.size() == 1);
}
