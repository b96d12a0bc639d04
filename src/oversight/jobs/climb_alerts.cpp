#include "oversight/jobs/climb_alerts.hpp"

#include "framework/shelf.hpp"
#include "oversight/store/alerts.hpp"

namespace gt::oversight {

/// All is reckoned by the day that the run is for, so that days caught up late come to what they would have come to.
void climb_alerts(db::Transaction& tx, staff::JobRun const& run)
{
    auto const alerts = store::unanswered(tx, run.day);
    if (alerts.empty()) return;
    auto const framework = run.house.get<framework::Shelf>().on(tx, run.day);
    auto const& rules = framework->rules;
    for (auto const& alert : alerts)
        if (is_to_climb(alert, rules.alert_climb_working_days, run.day))
            store::climb(tx, alert, framework::items_in(rules.alert_climbs_to), run.day, run.now);
}

} // namespace gt::oversight
