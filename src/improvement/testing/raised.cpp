#include "improvement/testing/raised.hpp"

#include "app/jobs.hpp"
#include "improvement/store/actions.hpp"

#include <stdexcept>

namespace gt::testing {

namespace store = improvement::store;

improvement::Action raised_action(TestApp& app)
{
    AuditLine{app}.submitted();
    auto reader = app.database().read();
    return store::list_visible(reader, app.loaded("worker"), app.today(), {.state = improvement::ActionState::open}, 10)
        .at(0);
}

improvement::Action reloaded(TestApp& app, improvement::ActionId id)
{
    auto reader = app.database().read();
    return *store::find_visible(reader, app.loaded("qa_manager"), id, app.today());
}

void do_and_close(TestApp& app, std::string const& path)
{
    post_with_version(app, "worker", path, "/evidence", {{"evidence", "He came on 1 December"}});
    auto const closed = post_with_version(app, "manager", path, "/check",
        {{"verdict", "close"}, {"note", "Read it"}, {"meant_to_change", "He sees his father"}});
    if (closed.status != 303) throw std::logic_error{"the action was not closed"};
}

void run_jobs_on(TestApp& app, Date day)
{
    app.set_day(day);
    app::tick(app.house());
}

Answer post_with_version(
    TestApp& app, std::string_view person, std::string const& path, std::string const& act, http::Fields form)
{
    auto visitor = app.as(person);
    form.add("version", field_in(visitor.get(path).body, "version"));
    return visitor.post(path + act, form);
}

} // namespace gt::testing
