#pragma once

#include "staff/house/page.hpp"

namespace gt::staff {

http::Response show_teams(Request const& request);
http::Response show_team(Request const& request);
http::Response add_link(Request const& request);
http::Response show_new_team(Request const& request);
http::Response create_team(Request const& request);

http::Response show_people(Request const& request);
http::Response show_person(Request const& request);
http::Response add_role(Request const& request);
http::Response show_new_person(Request const& request);
http::Response create_person(Request const& request);

http::Response show_account(Request const& request);

} // namespace gt::staff
