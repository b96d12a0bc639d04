#pragma once

#include "staff/house/page.hpp"

/// The screens of learning needs and of what is done about them; `learning.cpp` gives them their addresses.
namespace gt::learning {

http::Response show_needs(staff::Request const& request);
http::Response show_new_need(staff::Request const& request);
http::Response raise_need(staff::Request const& request);
http::Response show_need(staff::Request const& request);
http::Response save_words_of_need(staff::Request const& request);
http::Response end_need(staff::Request const& request);
http::Response show_quarters_needs(staff::Request const& request);

http::Response show_activities(staff::Request const& request);
http::Response show_new_activity(staff::Request const& request);
http::Response plan_activity(staff::Request const& request);
http::Response show_activity(staff::Request const& request);
http::Response record_activity_day(staff::Request const& request);
http::Response call_off_activity(staff::Request const& request);

} // namespace gt::learning
