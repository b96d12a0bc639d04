#pragma once

#include "staff/house/page.hpp"

/// The screens of audits: one file each, named like what it shows. `audits.cpp` gives them their addresses.
namespace gt::audits {

http::Response show_samples(staff::Request const& request);
http::Response show_new_sample(staff::Request const& request);
http::Response choose_sample(staff::Request const& request);
http::Response show_sample(staff::Request const& request);
http::Response show_allocation(staff::Request const& request);
http::Response allocate_audit(staff::Request const& request);
http::Response replace_case(staff::Request const& request);
http::Response show_themes(staff::Request const& request);
http::Response decide_theme(staff::Request const& request);
http::Response show_reallocation(staff::Request const& request);
http::Response reallocate_audits(staff::Request const& request);

http::Response show_audits(staff::Request const& request);
http::Response show_audit(staff::Request const& request);
http::Response mark_audit_read(staff::Request const& request);

http::Response show_printed(staff::Request const& request);
http::Response send_printed_pdf(staff::Request const& request);
http::Response send_record_pdf(staff::Request const& request);
http::Response send_blank_pdf(staff::Request const& request);
http::Response show_for_childs_record(staff::Request const& request);
http::Response show_answers(staff::Request const& request);
http::Response send_answers_csv(staff::Request const& request);
http::Response show_answer_trend(staff::Request const& request);
http::Response send_answer_trend_csv(staff::Request const& request);
http::Response show_tools(staff::Request const& request);
http::Response show_blank_tool(staff::Request const& request);

http::Response show_section(staff::Request const& request);
http::Response save_section(staff::Request const& request);
http::Response show_fact(staff::Request const& request);
http::Response doubt_fact(staff::Request const& request);
http::Response show_conversation(staff::Request const& request);
http::Response save_conversation(staff::Request const& request);
http::Response show_voice(staff::Request const& request);
http::Response save_voice(staff::Request const& request);
http::Response show_findings(staff::Request const& request);
http::Response add_finding(staff::Request const& request);
http::Response take_finding_back(staff::Request const& request);
http::Response save_no_improvement_reason(staff::Request const& request);
http::Response show_overall(staff::Request const& request);
http::Response save_overall(staff::Request const& request);
http::Response show_check(staff::Request const& request);
http::Response save_managers_view(staff::Request const& request);
http::Response overrule_contradictions(staff::Request const& request);
http::Response submit_audit(staff::Request const& request);
http::Response show_submission(staff::Request const& request);

http::Response show_cycles(staff::Request const& request);
http::Response show_cycle(staff::Request const& request);
http::Response complete_step(staff::Request const& request);
http::Response begin_reaudit(staff::Request const& request);

http::Response show_own_grades(staff::Request const& request);
http::Response save_own_grades(staff::Request const& request);

} // namespace gt::audits
