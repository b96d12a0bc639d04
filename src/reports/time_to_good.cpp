#include "reports/time_to_good.hpp"

#include <algorithm>

namespace gt::reports {

TimeToGood time_to_good(std::vector<Watched> watched)
{
    std::ranges::sort(watched, {}, &Watched::days);
    TimeToGood found;
    found.cases = static_cast<int>(watched.size());
    double not_yet = 1;
    for (auto first = watched.begin(); first != watched.end();) {
        auto const last
            = std::find_if(first, watched.end(), [&](Watched const& one) { return one.days != first->days; });
        auto const reached
            = static_cast<int>(std::count_if(first, last, [](Watched const& one) { return one.reached; }));
        auto const waiting = static_cast<int>(watched.end() - first);
        if (reached > 0) {
            not_yet *= 1.0 - static_cast<double>(reached) / waiting;
            found.steps.push_back({first->days, waiting, reached, not_yet});
            found.reached += reached;
            // products of fractions such as 2/3 * 3/4 may miss a half by the last bit
            if (!found.half_by && not_yet <= 0.5 + 1e-12) found.half_by = first->days;
        }
        first = last;
    }
    return found;
}

} // namespace gt::reports
