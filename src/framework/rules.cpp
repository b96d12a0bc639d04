#include "framework/rules.hpp"

#include "platform/text/text.hpp"

namespace gt::framework {

std::span<RuleField const> rule_fields()
{
    static RuleField const fields[] = {
        {"limiting_grade", &Rules::limiting_grade},
        {"limiting_cap", &Rules::limiting_cap},
        {"above_limiting_grade_needs_reason", &Rules::above_limiting_grade_needs_reason},
        {"no_area_for_improvement_needs_reason", &Rules::no_area_for_improvement_needs_reason},
        {"conversation_required", &Rules::conversation_required},
        {"noes_in_a_good_domain", &Rules::noes_in_a_good_domain, 0, 20},
        {"steps_apart_to_explain", &Rules::steps_apart_to_explain, 1, 20},
        {"every_question_names_a_standard", &Rules::every_question_names_a_standard},
        {"protection_visit_working_days", &Rules::protection_visit_working_days, 1, 60},
        {"need_visit_working_days", &Rules::need_visit_working_days, 1, 120},
        {"care_leaver_contact_weeks", &Rules::care_leaver_contact_weeks, 1, 52},
        {"provisional_working_days", &Rules::provisional_working_days, 0, 60},
        {"second_read_percent", &Rules::second_read_percent, 1, 100},
        {"correction_answer_working_days", &Rules::correction_answer_working_days, 0, 60},
        {"moderated_grades", &Rules::moderated_grades},
        {"moderated_first_audits", &Rules::moderated_first_audits, 0, 50},
        {"moderation_working_days", &Rules::moderation_working_days, 0, 60},
        {"reaudit_in_month", &Rules::reaudit_in_month, 1, 24},
        {"tracked_until", &Rules::tracked_until},
        {"reaudit_every_grade", &Rules::reaudit_every_grade},
        {"month_four_by_reaudit", &Rules::month_four_by_reaudit},
        {"inadequate_reaudit_months", &Rules::inadequate_reaudit_months, 1, 12},
        {"below_good_reaudit_months", &Rules::below_good_reaudit_months, 1, 12},
        {"four_r_headings", &Rules::four_r_headings},
        {"overdue_action_manager_days", &Rules::overdue_action_manager_days, 1, 60},
        {"overdue_action_head_days", &Rules::overdue_action_head_days, 1, 120},
        {"alert_answer_working_days", &Rules::alert_answer_working_days, 1, 20},
        {"alert_climb_working_days", &Rules::alert_climb_working_days, 1, 20},
        {"alert_climbs_to", &Rules::alert_climbs_to},
        {"file_audits_read_again_percent", &Rules::file_audits_read_again_percent, 1, 100},
        {"quarter_report_working_days", &Rules::quarter_report_working_days, 1, 60},
        {"small_number_threshold", &Rules::small_number_threshold, 1, 100},
        {"days_between_audits", &Rules::days_between_audits, 0, 1825},
    };
    return fields;
}

std::vector<std::string> items_in(std::string_view list)
{
    std::vector<std::string> items;
    for (auto const& part : text::split(list, ';'))
        if (auto const item = text::trim(part); !item.empty()) items.emplace_back(item);
    return items;
}

} // namespace gt::framework
