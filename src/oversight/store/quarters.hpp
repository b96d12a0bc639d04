#pragma once

#include "improvement/action.hpp"
#include "oversight/quarter_check.hpp"
#include "platform/history/present.hpp"
#include "staff/team.hpp"

#include <map>
#include <vector>

namespace gt::oversight::store {

/// A Problem when the area's quarter was begun already. Beginning the same one again changes nothing.
Result<void> begin(db::Transaction& tx, QuarterCheck const& check, history::Act const& act);

/// What `submit` or `receive` made of it; a conflict when somebody saved since. Once submitted, whoever receives
/// reports over the area owes that.
Result<void> save(db::Transaction& tx, QuarterCheck const& before, QuarterCheck const& after, history::Act const& act);

/// By whoever makes or receives such reports over the area.
std::optional<QuarterCheck> find_visible(
    db::Reader& reader, staff::Person const& person, QuarterCheckId id, Date today);
/// The newest quarter first.
std::vector<QuarterCheck> list_visible(db::Reader& reader, staff::Person const& person, Date today, int limit);

/// Actions of earlier quarters of the area that are not closed: carried until they are [YRK-A-51, YRK-A-54]. The page
/// links those that the person may see.
std::vector<improvement::ActionId> carried(db::Reader& reader, QuarterCheck const& check);

/// The area and what is below it, by name.
std::vector<staff::Team> teams_of(db::Reader& reader, staff::TeamId area, Date today);

/// How often something was found in one quarter.
struct Trend {
    std::map<std::string, int> problems_by_theme; ///< by the theme's key
    std::map<staff::TeamId, int> problems_by_team;
    int strengths = 0;
    int problems = 0;
};
/// Of all findings of the area's teams in the three months from that day, whatever they come from [YRK-A-53]. None of a
/// restricted case, and none that is kept from the person.
Trend trend_of(db::Reader& reader, staff::PersonId person, staff::TeamId area, Date from);

std::vector<history::PresentState> present_quarters(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::oversight::store
