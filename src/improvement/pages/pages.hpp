#pragma once

#include "staff/house/page.hpp"

/// The screens of actions; `improvement.cpp` gives them their addresses.
namespace gt::improvement {

/// Of a file that is evidence: a scanned plan, some photographs.
inline constexpr std::size_t most_file_bytes = 20'000'000;

http::Response show_actions(staff::Request const& request);
http::Response show_owners(staff::Request const& request);
http::Response send_actions_csv(staff::Request const& request);
http::Response show_new_action(staff::Request const& request);
http::Response add_action(staff::Request const& request);
http::Response show_hand_over(staff::Request const& request);
http::Response hand_over(staff::Request const& request);
http::Response show_action(staff::Request const& request);
http::Response give_evidence(staff::Request const& request);
http::Response check_action(staff::Request const& request);
http::Response stop(staff::Request const& request);
http::Response reopen(staff::Request const& request);
http::Response add_entry(staff::Request const& request);
http::Response add_file(staff::Request const& request);
http::Response send_file(staff::Request const& request);
http::Response add_milestone(staff::Request const& request);
http::Response reach_milestone(staff::Request const& request);
http::Response show_plan(staff::Request const& request);
http::Response save_plan(staff::Request const& request);
http::Response show_impact(staff::Request const& request);
http::Response save_impact(staff::Request const& request);
http::Response show_thread(staff::Request const& request);
http::Response say_no_action(staff::Request const& request);
http::Response show_gaps(staff::Request const& request);

} // namespace gt::improvement
