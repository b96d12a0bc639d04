#include "app/testing/test_app.hpp"
#include "audits/sample.hpp"
#include "audits/store/samples.hpp"
#include "cases/imports/imports.hpp"

#include <doctest/doctest.h>

// The samples below were worked out by hand from the rules that the sample page states, with another tool than this
// program: both databases, and the list however it came in, must give them.
namespace gt::audits {

namespace {

using testing::TestApp;
using Numbers = std::vector<std::string>;

constexpr std::string_view seed = "k3v9q2x7m4ab";

/// N01 to N20; every third is privately fostered.
Numbers caseload_lines()
{
    Numbers lines;
    for (int i = 1; i <= 20; ++i) {
        auto const number = (i < 10 ? "N0" : "N") + std::to_string(i);
        std::string const kind = i % 3 == 0 ? "private_fostering" : "marac";
        lines.push_back(number + "," + kind + ",02/03/2026,,Alder Team,,,,AB");
    }
    return lines;
}

void import(TestApp& app, Numbers const& lines)
{
    std::string csv = "child_id,kind,opened,closed,team,worker,iro,cp_chair,initials\n";
    for (auto const& line : lines) csv += line + "\n";
    auto const report = cases::imports::import_caseload(app.database(), csv, {0, app.now()});
    REQUIRE(report);
    REQUIRE(report->refusals.empty());
}

Numbers chosen(TestApp& app, Method method, int wanted)
{
    auto reader = app.database().read();
    auto const candidates = store::candidates_of(reader, app.team("Alder"), app.person("qa_officer"), app.today());
    SampleRules const rules{.team_name = "Alder Team",
        .groups = {},
        .wanted = wanted,
        .method = method,
        .weights = {{cases::Group::private_fostering, 3}}};
    Numbers numbers;
    for (auto const& one : choose(rules, candidates, std::string{seed}, app.today()).with(Outcome::chosen))
        numbers.push_back(one.candidate.number);
    return numbers;
}

void check_samples(TestApp& app)
{
    CHECK(chosen(app, Method::simple, 5) == Numbers{"N16", "N13", "N20", "N02", "N18"});
    CHECK(chosen(app, Method::proportional, 6) == Numbers{"N16", "N13", "N20", "N02", "N18", "N03"});
    CHECK(chosen(app, Method::fixed, 2) == Numbers{"N16", "N13", "N18", "N03"});
    CHECK(chosen(app, Method::systematic, 4) == Numbers{"N04", "N09", "N14", "N19"});
    CHECK(chosen(app, Method::risk_weighted, 5) == Numbers{"N02", "N03", "N04", "N09", "N06"});
}

} // namespace

TEST_CASE("[BAR-26] the same list, rules and seed give the same sample on any database, however the list came in")
{
    auto lines = caseload_lines();
    TestApp app;
    import(app, lines);
    check_samples(app);
    std::ranges::reverse(lines);
    import(app, lines); // again, in another order: nothing changes
    check_samples(app);

    TestApp other; // where it came in so from the first
    std::ranges::rotate(lines, lines.begin() + 7);
    import(other, lines);
    check_samples(other);
}

} // namespace gt::audits
