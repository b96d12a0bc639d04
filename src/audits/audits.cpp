#include "audits/audits.hpp"

#include "audits/calibration/store.hpp"
#include "audits/cycle/owed.hpp"
#include "audits/cycle/store.hpp"
#include "audits/hearing/store.hpp"
#include "audits/moderation/store.hpp"
#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/partner.hpp"
#include "audits/multi_agency/states.hpp"
#include "audits/multi_agency/store.hpp"
#include "audits/pages/calibration_pages.hpp"
#include "audits/pages/case_panel.hpp"
#include "audits/pages/hearing_pages.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/second_read_pages.hpp"
#include "audits/pairs/meeting.hpp"
#include "audits/register/store.hpp"
#include "audits/store/audit_states.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/samples.hpp"
#include "audits/store/second_reads.hpp"
#include "audits/store/theme_count.hpp"
#include "audits/store/themes.hpp"
#include "audits/thread/audit_threads.hpp"
#include "audits/verbs.hpp"
#include "improvement/improvement.hpp"

namespace gt::audits {

namespace {

void add_verbs(staff::House& house)
{
    house.verb(verb::sample, "Choose samples and allocate audits");
    house.verb(verb::decide_themes, "Decide on themed audits", staff::Reach::whole);
    house.verb(verb::audit, "Audit cases");
    house.verb(verb::see, "See the audits of a team");
    house.verb(verb::see_own, "See audits of one's own practice");
    house.verb(verb::grade_own_practice, "Grade one's own practice");
    house.verb(verb::second_read_draw, "Draw audits for a second read, and record the agreed grades");
    house.verb(verb::consistency, "See how consistent grading is");
    house.verb(verb::moderate, "Moderate audits by rule");
    house.verb(verb::keep_register, "Keep the register of auditors", staff::Reach::whole);
    house.verb(verb::respond, "Have facts in an audit corrected");
    house.verb(verb::take_escalation, "Take up what was inadequate twice");
    house.verb(verb::lead_multi_agency, "Lead audits with partner agencies");
}

void add_due_kinds(staff::House& house)
{
    house.due_kind({"do_audit", "Audit", "/audits/"});
    house.due_kind({"grade_own_practice", "Grade your own practice", "/audits/", "/own-grades"});
    house.due_kind({"read_audit", "Read the audit", "/audits/"});
    house.due_kind({"read_limited_audit", "Read the audit: grade limited by safety", "/audits/"});
    house.due_kind(
        {"compare_readings", "Compare both readings and record the agreed grades", "/audits/", "/second-read"});
    house.due_kind(
        {"read_limited_reading", "Read the second read: grade limited by safety", "/audits/", "/second-read"});
    house.due_kind({"answer_corrections", "Answer the corrections asked for", "/audits/", "/hearing"});
    house.due_kind({"moderate_audit", "Moderate the audit", "/audits/", "/moderation"});
    house.due_kind({"read_moderation", "Read what the moderation came to", "/audits/"});
}

void add_samples(staff::House& house)
{
    house.page("GET", "/audits/samples", show_samples, {verb::sample});
    house.page("GET", "/audits/samples/new", show_new_sample, {verb::sample});
    house.page("POST", "/audits/samples", choose_sample, {verb::sample});
    house.page("GET", "/audits/samples/{id}", show_sample, {verb::sample});
    house.page("GET", "/audits/samples/{id}/cases/{case}", show_allocation, {verb::sample});
    house.page("POST", "/audits/samples/{id}/cases/{case}", allocate_audit, {verb::sample});
    house.page("POST", "/audits/samples/{id}/cases/{case}/replacement", replace_case, {verb::sample});
    house.page("GET", "/audits/themes", show_themes, {verb::sample, verb::decide_themes});
    house.page("POST", "/audits/themes", decide_theme, {verb::decide_themes});
    house.page("GET", "/audits/reallocation", show_reallocation, {verb::sample});
    house.page("POST", "/audits/reallocation", reallocate_audits, {verb::sample});
}

void add_conduct(staff::House& house)
{
    house.page("GET", "/audits/{id}/sections/{section}", show_section, {verb::audit});
    house.page("POST", "/audits/{id}/sections/{section}", save_section, {verb::audit});
    house.page("GET", "/audits/{id}/facts/{fact}", show_fact, {verb::audit});
    house.page("POST", "/audits/{id}/facts/{fact}", doubt_fact, {verb::audit});
    house.page("GET", "/audits/{id}/conversation", show_conversation, {verb::audit});
    house.page("POST", "/audits/{id}/conversation", save_conversation, {verb::audit});
    house.page("GET", "/audits/{id}/voices/{voice}", show_voice, {verb::audit});
    house.page("POST", "/audits/{id}/voices/{voice}", save_voice, {verb::audit});
    house.page("GET", "/audits/{id}/findings", show_findings, {verb::audit});
    house.page("POST", "/audits/{id}/findings", add_finding, {verb::audit});
    house.page("POST", "/audits/{id}/findings/{finding}/withdrawal", take_finding_back, {verb::audit});
    house.page("POST", "/audits/{id}/no-improvement-reason", save_no_improvement_reason, {verb::audit});
    house.page("GET", "/audits/{id}/overall", show_overall, {verb::audit});
    house.page("POST", "/audits/{id}/overall", save_overall, {verb::audit});
    house.page("GET", "/audits/{id}/check", show_check, {verb::audit});
    house.page("POST", "/audits/{id}/managers-view", save_managers_view, {verb::respond});
    house.page("POST", "/audits/{id}/overrulings", overrule_contradictions, {verb::audit});
    house.page("GET", "/audits/{id}/submission", show_submission, {verb::audit});
    house.page("POST", "/audits/{id}/submission", submit_audit, {verb::audit});
}

/// Answers together, and audits on paper.
void add_paper(staff::House& house)
{
    house.page("GET", "/audits/answers", show_answers, {verb::see});
    house.page("GET", "/audits/answers.csv", send_answers_csv, {verb::see});
    house.page("GET", "/audits/answers/over-time", show_answer_trend, {verb::see});
    house.page("GET", "/audits/answers/over-time.csv", send_answer_trend_csv, {verb::see});
    house.page("GET", "/audits/tools", show_tools, {verb::see, verb::audit, verb::sample});
    house.page("GET", "/audits/tools/{tool}", show_blank_tool, {verb::see, verb::audit, verb::sample});
    house.page("GET", "/audits/tools/{tool}/blank.pdf", send_blank_pdf, {verb::see, verb::audit, verb::sample});
    house.page("GET", "/audits/{id}/print.pdf", send_printed_pdf, {verb::see, verb::see_own, verb::audit});
    house.page("GET", "/audits/{id}/record.pdf", send_record_pdf, {verb::see, verb::see_own, verb::audit});
    house.page("GET", "/audits/{id}/print", show_printed, {verb::see, verb::see_own, verb::audit});
    house.page("GET", "/audits/{id}/record", show_for_childs_record, {verb::see, verb::see_own, verb::audit});
}

void add_cycles(staff::House& house)
{
    cycle::add_due_kinds(house);
    house.page("GET", "/audits/cycles", show_cycles, {verb::see});
    house.page("GET", "/audits/{id}/cycle", show_cycle, {verb::see, verb::see_own, verb::audit});
    house.page("POST", "/audits/{id}/cycle/{step}", complete_step, {verb::respond, verb::take_escalation});
    house.page("POST", "/audits/{id}/cycle/{step}/re-audit", begin_reaudit, {verb::audit, verb::sample});
    house.daily("audits.follow", [](db::Transaction& tx, staff::JobRun const& run) {
        cycle::catch_up(tx, run.house.get<framework::Shelf>(), run.day, run.now);
    });
    house.daily("audits.owe_again", [](db::Transaction& tx, staff::JobRun const& run) {
        if (run.day == run.now.london_date()) // a missed day leaves nothing that today would not say
            cycle::owe_again(tx, run.house.get<framework::Shelf>(), run.day);
    });
}

void add_multi_agency(staff::House& house)
{
    using namespace multi_agency;
    house.due_kind({"lead_multi_agency", "Bring the agencies' returns together", "/multi-agency/"});
    house.page("GET", "/multi-agency", show_joint_audits, {verb::see, verb::lead_multi_agency});
    house.page("GET", "/multi-agency/new", show_new_joint_audit, {verb::lead_multi_agency});
    house.page("POST", "/multi-agency", begin_joint_audit, {verb::lead_multi_agency});
    house.page("GET", "/multi-agency/{id}", show_joint_audit, {verb::see, verb::lead_multi_agency});
    house.page("POST", "/multi-agency/{id}/returns", invite_agency, {verb::lead_multi_agency});
    house.page("GET", "/multi-agency/{id}/returns/{return}", show_agency_return, {verb::see, verb::lead_multi_agency});
    house.page("POST", "/multi-agency/{id}/returns/{return}/link", renew_agency_link, {verb::lead_multi_agency});
    house.page("POST", "/multi-agency/{id}/returns/{return}/withdrawal", withdraw_agency, {verb::lead_multi_agency});
    house.page("GET", "/multi-agency/{id}/lead", show_lead, {verb::lead_multi_agency});
    house.page("POST", "/multi-agency/{id}/lead", change_lead, {verb::lead_multi_agency});
    house.page("GET", "/multi-agency/{id}/findings", show_joint_findings, {verb::lead_multi_agency});
    house.page("POST", "/multi-agency/{id}/findings", save_joint_finding, {verb::lead_multi_agency});
    house.page("GET", "/multi-agency/{id}/synthesis", show_synthesis, {verb::lead_multi_agency});
    house.page("POST", "/multi-agency/{id}/synthesis", save_agency_grades, {verb::lead_multi_agency});
    // For a partner agency, who signs in nowhere: the address names no service.
    house.open_page("GET", "/r/{link}", partner::show_link);
    house.open_page("POST", "/r/{link}", partner::use_link);
    house.open_page("GET", "/return", partner::show_return);
    house.open_page("GET", "/return/sections/{section}", partner::show_section);
    house.open_page("POST", "/return/sections/{section}", partner::save_section);
    house.open_page("POST", "/return/drafts", partner::keep_draft);
    house.open_page("GET", "/return/check", partner::show_check);
    house.open_page("POST", "/return/check", partner::send_return);
    house.history_of(audit_kind, present_joint_audits);
    house.history_of(return_kind, partner::present_returns);
    house.get<cases::CasePanels>().add(multi_agency::case_panel());
}

void add_second_reads(staff::House& house)
{
    house.page("GET", "/audits/consistency", show_consistency, {verb::consistency});
    house.page("GET", "/audits/consistency.csv", send_consistency_csv, {verb::consistency});
    house.page("GET", "/audits/consistency.xlsx", send_consistency_xlsx, {verb::consistency});
    house.page("GET", "/audits/consistency.json", send_consistency_json, {verb::consistency});
    house.page("GET", "/audits/consistency/pairs", show_pairs, {verb::consistency});
    house.page("GET", "/audits/second-reads", show_draws, {verb::second_read_draw});
    house.page("GET", "/audits/second-reads/new", show_new_draw, {verb::second_read_draw});
    house.page("POST", "/audits/second-reads", make_draw, {verb::second_read_draw});
    house.page("GET", "/audits/second-reads/{id}", show_draw, {verb::second_read_draw});
    house.page("GET", "/audits/second-reads/{id}/audits/{audit}", show_second_reader, {verb::second_read_draw});
    house.page("POST", "/audits/second-reads/{id}/audits/{audit}", give_to_second_reader, {verb::second_read_draw});
    house.page("GET", "/audits/{id}/second-read", show_comparison, {verb::see, verb::see_own, verb::audit});
    house.page("POST", "/audits/{id}/agreement", agree_grades, {verb::second_read_draw});
}

void add_hearing(staff::House& house)
{
    house.page("GET", "/audits/{id}/hearing", show_hearing, {verb::see, verb::see_own, verb::audit});
    house.page("POST", "/audits/{id}/corrections", ask_for_correction, {verb::respond});
    house.page("POST", "/audits/{id}/corrections/{correction}", answer_correction, {verb::audit});
    house.page("POST", "/audits/{id}/disagreement", disagree_with_grade, {verb::respond});
    house.page("POST", "/audits/{id}/feedback", give_feedback, {verb::respond});
    house.page("GET", "/audits/moderation", show_moderation_queue, {verb::moderate});
    house.page("GET", "/audits/{id}/moderation", show_moderation, {verb::see, verb::see_own, verb::audit});
    house.page("POST", "/audits/{id}/moderation", moderate_audit, {verb::moderate});
    house.page("GET", "/audits/{id}/pair-meetings", show_pair_meetings, {verb::see, verb::audit});
    house.page("POST", "/audits/{id}/pair-meetings", record_pair_meeting, {verb::audit});
    house.history_of("pair_meeting", pairs::present_meetings);
    house.history_of("correction", hearing::present_corrections);
    house.history_of("audit_feedback", hearing::present_feedback);
    house.history_of("moderation", moderation::present_moderations);
}

void add_calibration(staff::House& house)
{
    house.due_kind({"grade_calibration", "Grade the calibration case", "/audits/calibration/"});
    house.page("GET", "/audits/calibration", show_calibration, {verb::audit, verb::keep_register, verb::moderate});
    house.page("GET", "/audits/calibration/new", show_new_exercise, {verb::keep_register});
    house.page("POST", "/audits/calibration", set_exercise, {verb::keep_register});
    house.page("GET", "/audits/calibration/{id}", show_exercise, {verb::audit, verb::keep_register, verb::moderate});
    house.page("POST", "/audits/calibration/{id}/check", check_exercise, {verb::keep_register, verb::moderate});
    house.page("POST", "/audits/calibration/{id}/grade", grade_exercise, {verb::audit});
    house.page("POST", "/audits/calibration/{id}/agreement", agree_exercise, {verb::keep_register});
    house.page("POST", "/audits/calibration/{id}/approval", approve_exercise, {verb::keep_register, verb::moderate});
    house.page("GET", "/audits/exemplars", show_exemplars, {verb::audit, verb::see, verb::moderate});
    house.daily(
        "audits.calibration", [](db::Transaction& tx, staff::JobRun const& run) { calibration::close(tx, run.day); });
    house.history_of("calibration", calibration::present_exercises);
}

void add_register(staff::House& house)
{
    house.page("GET", "/audits/auditors", show_register, {verb::keep_register});
    house.page("GET", "/audits/auditors/support", show_support, {verb::keep_register});
    house.page("POST", "/audits/auditors/support", record_support, {verb::keep_register});
    house.page("GET", "/audits/auditors/{id}", show_auditor, {verb::keep_register, verb::audit});
    house.page("POST", "/audits/auditors/{id}/training", record_training, {verb::keep_register});
    house.page("POST", "/audits/auditors/{id}/pause", pause_auditor, {verb::keep_register});
    house.page("POST", "/audits/auditors/{id}/return", end_pause, {verb::keep_register});
    house.history_of("auditor", auditors::present_entries);
    house.history_of("auditor_support", auditors::present_supports);
}

} // namespace

void add_audits(staff::House& house)
{
    add_verbs(house);
    add_due_kinds(house);
    add_samples(house);
    house.page("GET", "/audits", show_audits, {verb::see, verb::see_own, verb::audit});
    house.page("GET", "/audits/{id}", show_audit, {verb::see, verb::see_own, verb::audit});
    house.page("POST", "/audits/{id}/reading", mark_audit_read, {verb::see, verb::see_own, verb::respond});
    add_conduct(house);
    add_paper(house);
    add_cycles(house);
    add_second_reads(house);
    add_multi_agency(house);
    add_hearing(house);
    add_register(house);
    add_calibration(house);
    house.page("GET", "/audits/{id}/own-grades", show_own_grades, {verb::grade_own_practice});
    house.page("POST", "/audits/{id}/own-grades", save_own_grades, {verb::grade_own_practice});
    house.menu("Audits", "/audits", {verb::see, verb::see_own, verb::audit});
    house.daily("audits.make_final",
        [](db::Transaction& tx, staff::JobRun const& run) { store::make_final(tx, run.day, run.now); });
    house.history_of("audit", store::present_audits);
    house.history_of("sample", store::present_samples);
    house.history_of("theme", store::present_themes);
    house.history_of("cycle", cycle::present_cycles);
    house.history_of("second_read_draw", store::present_draws);
    improvement::add_source_kind(house, {"audit", "Audit", "/audits/"});
    improvement::add_source_kind(house, {multi_agency::audit_kind, "Multi-agency audit", "/multi-agency/"});
    learning::measure_with(house, store::count_with_theme);
    add_audit_threads(house);
    house.get<cases::CasePanels>().add(case_panel());
}

} // namespace gt::audits
