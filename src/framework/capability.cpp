#include "framework/capability.hpp"

#include "framework/pages/framework_page.hpp"
#include "framework/pages/tool_pages.hpp"
#include "framework/shelf.hpp"
#include "framework/store/tool_drafts.hpp"
#include "framework/store/versions.hpp"
#include "framework/verbs.hpp"

namespace gt::framework {

void add_framework(staff::House& house)
{
    house.verb(verb::see, "See the quality assurance framework");
    house.verb(verb::change, "Change the quality assurance framework", staff::Reach::whole);
    house.keep(std::make_shared<Shelf>());
    house.page("GET", "/framework", show_framework, {verb::see});
    house.history_of("framework", store::present_versions);
    house.page("GET", "/framework/tools", show_tools, {verb::see});
    house.page("GET", "/framework/tools/{tool}/versions/{version}", show_tool, {verb::see});
    house.page("GET", "/framework/tools/{tool}/versions/{version}/workbook.xlsx", send_tool_workbook, {verb::see});
    house.upload_page("/framework/drafts", upload_tool, {verb::change}, {.file_bytes = 4'000'000, .files = 1});
    house.page("GET", "/framework/drafts/{id}", show_tool_draft, {verb::change});
    house.page("GET", "/framework/drafts/{id}/preview", preview_tool_draft, {verb::change});
    house.page("POST", "/framework/drafts/{id}/publication", publish_tool_draft, {verb::change});
    house.page("POST", "/framework/drafts/{id}/removal", take_back_tool_draft, {verb::change});
    house.history_of("tool_draft", store::present_tool_drafts);
    house.menu("Framework", "/framework", {verb::see}, "Set-up");
    // A role or verb may begin or end on a day on which nobody loads anything.
    house.daily("framework.roles",
        [](db::Transaction& tx, staff::JobRun const& run) { store::put_roles_in_force(tx, run.day); });
}

} // namespace gt::framework
