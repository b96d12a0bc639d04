#include "staff/staff.hpp"

#include "platform/files/attachments.hpp"
#include "staff/house/long_form.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people_states.hpp"
#include "staff/store/teams.hpp"
#include "staff/verbs.hpp"

namespace gt::staff {

void add_staff(House& house)
{
    house.verb(verb::see, "See teams, people, roles and links");
    house.verb(verb::change, "Change teams, people, roles and links", Reach::whole);

    house.page("GET", "/teams", show_teams, {verb::see});
    house.page("GET", "/teams/new", show_new_team, {verb::change});
    house.page("POST", "/teams", create_team, {verb::change});
    house.page("GET", "/teams/{id}", show_team, {verb::see});
    house.page("POST", "/teams/{id}/links", add_link, {verb::change});

    house.page("GET", "/people", show_people, {verb::see});
    house.page("GET", "/people/new", show_new_person, {verb::change});
    house.page("POST", "/people", create_person, {verb::change});
    house.page("GET", "/people/{id}", show_person, {verb::see});
    house.page("POST", "/people/{id}/roles", add_role, {verb::change});

    house.common_page("GET", "/me", show_account);
    add_long_forms(house);
    house.menu("Teams", "/teams", {verb::see}, "Set-up");
    house.menu("People", "/people", {verb::see}, "Set-up");
    house.history_of("person", store::present_people);
    house.history_of("attachment", files::present_attachments);
    house.history_of("team", store::present_teams);
}

} // namespace gt::staff
