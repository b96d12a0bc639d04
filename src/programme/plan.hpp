#pragma once

#include "programme/share.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>

namespace gt::programme {

/// Whose share of a quota is counted: a person for a team, a person, or the whole council for an area of the
/// programme. Without a person (and with a team) it is what a team lacks because nobody was linked with it.
struct Holding {
    std::optional<staff::PersonId> person = {};
    std::string name = {}; ///< empty when whoever asks may not see it [D-29]
    std::optional<staff::TeamId> team = {};
    std::string place = {}; ///< the team, or the teams
    std::vector<Period> in_post = {};
    std::vector<Period> exempt = {};
    std::vector<Date> done = {}; ///< when each audit that counts was submitted
};

struct Figures {
    int year = 0; ///< owed in the whole year, as things stand
    int due = 0; ///< in the months (or pairs of months, ...) that have begun
    int done = 0;
    int exempted = 0; ///< what would have been due but for exemptions
    int short_by = 0; ///< still missing of what was due in months that are over
    int to_do = 0; ///< still to do in the months that are running

    Figures& operator+=(Figures const& other);
    bool operator==(Figures const&) const = default;
};

/// What one month (or pair of months, ...) asks of a share.
struct CycleShare {
    Period cycle;
    int days = 0; ///< of the cycle on which the quota holds and whose share it is was in post
    int exempt_days = 0; ///< of those
    int due = 0;
    int exempted = 0; ///< what would have been due but for exemptions
    int done = 0; ///< submitted within the cycle, up to the day that is asked for
};

/// Of the whole year, the months to come included.
std::vector<CycleShare> cycle_shares(Quota const& quota, Holding const& holding, Period year, Date on);

/// The sum of `cycle_shares` at the end of that day. Within the year an audit that came late, or early, makes good for
/// another month.
Figures figures_of(Quota const& quota, Holding const& holding, Period year, Date on);

/// What is owed of the month (or pair of months, ...) that the day lies in, and what of it is done.
struct OwedNow {
    Period cycle;
    int due = 0;
    int done = 0;
};
OwedNow owed_now(Quota const& quota, Holding const& holding, Date on);

struct Line {
    Holding holding;
    Figures figures;
};

/// One quota with all who owe a share of it. What one did beyond their share makes up for nobody else's: the sum is
/// short by what its lines are short by.
struct QuotaLines {
    Quota quota;
    std::vector<Line> lines;
    Figures total;
};

QuotaLines lines_of(Quota const& quota, std::vector<Holding> holdings, Period year, Date on);

/// "95.0%": done of due in tenths, half up; nothing under the threshold, where only counts are shown.
std::optional<std::string> percent_words(int done, int due, int threshold);

} // namespace gt::programme
