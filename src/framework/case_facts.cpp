#include "framework/case_facts.hpp"

namespace gt::framework {

std::span<std::string_view const> case_facts()
{
    static constexpr std::string_view keys[]
        = {"referral", "early_help_assessment", "assessment", "strategy_discussion", "conference", "need_plan",
            "protection_plan", "earlier_plans", "last_seen", "last_visit", "seen_alone", "last_review", "in_care_since",
            "legal_status", "permanence_plan", "iro_contact", "health_assessment", "dental_check", "placement",
            "placements", "missing", "return_interview", "pathway_review", "last_contact", "accommodation", "activity"};
    return keys;
}

} // namespace gt::framework
