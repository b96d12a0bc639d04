#include "improvement/testing/raised.hpp"

#include "improvement/store/actions.hpp"

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

Answer post_with_version(
    TestApp& app, std::string_view person, std::string const& path, std::string const& act, http::Fields form)
{
    auto visitor = app.as(person);
    form.add("version", field_in(visitor.get(path).body, "version"));
    return visitor.post(path + act, form);
}

} // namespace gt::testing
