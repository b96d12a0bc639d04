#include "framework/capability.hpp"

#include "framework/pages/framework_page.hpp"
#include "framework/shelf.hpp"
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
    house.menu("Framework", "/framework", {verb::see});
    // A role or verb may begin or end on a day on which nobody loads anything.
    house.daily("framework.roles",
        [](db::Transaction& tx, staff::JobRun const& run) { store::put_roles_in_force(tx, run.day); });
}

} // namespace gt::framework
