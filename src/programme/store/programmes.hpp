#pragma once

#include "framework/shelf.hpp"
#include "programme/store/holdings.hpp"

namespace gt::programme::store {

/// The programme of one of the council's years, as it stood at the end of a day.
struct Programme {
    int year;
    Date on;
    int small_number_threshold;
    std::vector<QuotaLines> areas; ///< empty for whoever does not see the whole council
    std::vector<QuotaLines> roles;
    int without_area = 0; ///< audits that count for no area of the programme

    Figures of_areas() const;
};

/// `sees_areas`: areas belong to the whole council, so only those who see all of it are shown them.
Programme programme_of(
    db::Reader& reader, framework::Shelf& shelf, Scope const& scope, bool sees_areas, int year, Date on);

/// The quotas of the framework of that day (of the first that there was, when it is earlier).
std::vector<Quota> quotas_of(db::Reader& reader, framework::Shelf& shelf, Date day, Date today);

struct OwnQuota {
    Quota quota;
    std::string place; ///< the linked team; empty for a person's own
    OwedNow now;
};
/// What one person owes of the months that run, and what of it is done.
std::vector<OwnQuota> own_quotas(db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Date today);

} // namespace gt::programme::store
