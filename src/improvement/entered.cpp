#include "improvement/entered.hpp"

#include <algorithm>

namespace gt::improvement {

std::span<EnteredFrom const> all_entered_from()
{
    static constexpr EnteredFrom all[] = {
        {"entered_supervision", "Supervision"},
        {"entered_meeting", "A meeting"},
        {"entered_feedback", "What a child or family said"},
        {"entered_complaint", "A complaint"},
        {"entered_inspection", "An inspection or a review from outside"},
        {"entered_data", "Performance data"},
        {"entered_other", "Something else"},
    };
    return all;
}

EnteredFrom const* entered_from(std::string_view kind)
{
    auto const all = all_entered_from();
    auto const found = std::ranges::find(all, kind, &EnteredFrom::kind);
    return found == all.end() ? nullptr : &*found;
}

} // namespace gt::improvement
