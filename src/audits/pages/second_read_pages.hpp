#pragma once

#include "staff/house/page.hpp"

/// The screens of second reads: drawing audits, handing them out, comparing both readings, and how consistent
/// grading is. `audits.cpp` gives them their addresses.
namespace gt::audits {

http::Response show_draws(staff::Request const& request);
http::Response show_new_draw(staff::Request const& request);
http::Response make_draw(staff::Request const& request);
http::Response show_draw(staff::Request const& request);
http::Response show_second_reader(staff::Request const& request);
http::Response give_to_second_reader(staff::Request const& request);

http::Response show_comparison(staff::Request const& request);
http::Response agree_grades(staff::Request const& request);

http::Response show_consistency(staff::Request const& request);
http::Response send_consistency_csv(staff::Request const& request);
http::Response send_consistency_xlsx(staff::Request const& request);
http::Response show_pairs(staff::Request const& request);
http::Response send_consistency_json(staff::Request const& request);

} // namespace gt::audits
