#pragma once

#include <span>
#include <string_view>

namespace gt::framework::testing {

/// The verbs of this program as its capabilities register them; the shipped packs are written against them.
inline std::span<std::string_view const> known_verbs()
{
    static constexpr std::string_view verbs[] = {"staff.see", "staff.change", "cases.see", "cases.see_own",
        "cases.import", "cases.match_names", "cases.raise_risk", "cases.answer_risk", "cases.answer_data_query",
        "cases.restrict", "framework.see", "framework.change", "audits.sample", "audits.decide_themes", "audits.audit",
        "audits.see", "audits.see_own", "audits.grade_own_practice", "audits.respond", "audits.take_escalation",
        "audits.lead_multi_agency", "audits.second_read_draw", "audits.consistency", "audits.moderate",
        "audits.keep_register", "actions.see", "actions.see_own", "actions.add", "actions.do", "actions.close",
        "learning.see", "learning.write", "learning.acknowledge", "learning.supervise", "learning.feed_back",
        "learning.answer", "learning.see_workers", "learning.raise_need", "learning.lead", "programme.see",
        "programme.see_workers", "programme.exempt", "oversight.see", "oversight.see_own", "oversight.check",
        "oversight.agree", "oversight.alert", "oversight.quarter", "oversight.receive", "oversight.answer",
        "reports.head_of_service", "reports.follow_up", "reports.publish", "history.see"};
    return verbs;
}

} // namespace gt::framework::testing
