#pragma once

#include "staff/house/page.hpp"

/// The screens of learning; `learning.cpp` gives them their addresses.
namespace gt::learning {

http::Response show_learning(staff::Request const& request);
http::Response show_new_point(staff::Request const& request);
http::Response add_point(staff::Request const& request);
http::Response show_point(staff::Request const& request);
http::Response save_words(staff::Request const& request);
http::Response publish_point(staff::Request const& request);
http::Response withdraw_point(staff::Request const& request);
http::Response acknowledge_point(staff::Request const& request);
http::Response put_on_agenda(staff::Request const& request);
http::Response measure_point(staff::Request const& request);
http::Response show_bulletin(staff::Request const& request);
http::Response show_recurring(staff::Request const& request);
http::Response show_supervision(staff::Request const& request);
http::Response tick_supervision(staff::Request const& request);
http::Response show_feedback(staff::Request const& request);
http::Response send_feedback(staff::Request const& request);
http::Response show_one_feedback(staff::Request const& request);
http::Response answer_feedback(staff::Request const& request);
http::Response show_reviews(staff::Request const& request);
http::Response add_review(staff::Request const& request);
http::Response show_review(staff::Request const& request);
http::Response add_review_finding(staff::Request const& request);

} // namespace gt::learning
