#pragma once

#include "staff/house/page.hpp"

/// The screens of a fair hearing and of moderation by rule. `audits.cpp` gives them their addresses.
namespace gt::audits {

/// Keeps the line breaks of what somebody wrote.
inline constexpr auto their_words = "goldenthread-their-words";

/// GET /audits/{id}/hearing: what worker and manager can say about a submitted audit, and what was said.
http::Response show_hearing(staff::Request const& request);
http::Response ask_for_correction(staff::Request const& request);
http::Response answer_correction(staff::Request const& request);
http::Response disagree_with_grade(staff::Request const& request);
http::Response give_feedback(staff::Request const& request);

/// GET /audits/{id}/pair-meetings: auditor and manager compare how they grade [BAR-39].
http::Response show_pair_meetings(staff::Request const& request);
http::Response record_pair_meeting(staff::Request const& request);

http::Response show_moderation_queue(staff::Request const& request);
/// GET /audits/{id}/moderation
http::Response show_moderation(staff::Request const& request);
http::Response moderate_audit(staff::Request const& request);

/// The register of auditors, what is done for them, and each one's own page.
http::Response show_register(staff::Request const& request);
http::Response show_support(staff::Request const& request);
http::Response record_support(staff::Request const& request);
http::Response show_auditor(staff::Request const& request);
http::Response record_training(staff::Request const& request);
http::Response pause_auditor(staff::Request const& request);
http::Response end_pause(staff::Request const& request);

} // namespace gt::audits
