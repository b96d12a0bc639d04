#include "audits/cycle/terms.hpp"

namespace gt::audits::cycle {

Terms::Terms(framework::Framework const& framework, Audit const& first)
    : rules{framework.rules.reaudit_in_month, framework.rules.reaudit_every_grade,
        framework.rules.month_four_by_reaudit, framework.rules.inadequate_reaudit_months,
        framework.rules.below_good_reaudit_months},
      meeting_headings{framework::items_in(framework.rules.four_r_headings)}, limiting_{framework.rules.limiting_grade},
      tracked_until_{framework.rules.tracked_until}
{
    auto const* tool = framework.tool_on(first.tool_key, first.tool_day);
    auto const* scale = tool ? framework.scale(tool->scale, first.tool_day) : nullptr;
    if (!scale) return;
    for (auto const& grade : scale->grades) grades_.push_back(grade.key);
}

Standing Terms::standing_of(std::string_view grade) const
{
    if (grade == limiting_) return Standing::inadequate;
    auto const place = [&](std::string_view key) { return std::ranges::find(grades_, key) - grades_.begin(); };
    return place(grade) < place(tracked_until_) ? Standing::below : Standing::met;
}

} // namespace gt::audits::cycle
