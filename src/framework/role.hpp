#pragma once

#include "framework/effective.hpp"
#include "framework/fault.hpp"

namespace gt::framework {

/// What somebody does here, and the verbs that come with it; which teams it reaches is said by the
/// dated links of staff, which the scope note describes in words.
struct Role {
    Place place;
    std::string key;
    std::string title;
    std::string plural;
    std::string scope;
    std::vector<std::string> verbs; ///< "audits.audit"
    std::vector<Place> verb_places; ///< one for each of the verbs
    Effective effective;
};

/// How many audits, of what, by whom, how often [D-03, D-16].
struct Quota {
    enum class Period { monthly, two_monthly, quarterly, yearly };
    enum class Per { area, person, linked_team };

    Place place;
    std::string key;
    std::string title;
    int number = 0;
    Period period = Period::monthly;
    Per per = Per::area;
    std::string role; ///< who audits; empty: any auditor
    std::string caseload_group; ///< what is sampled; empty: the whole caseload
    Effective effective;
};

/// A key with the words for it: a service area, a group of children in the caseload, a practice standard.
struct Titled {
    Place place;
    std::string key;
    std::string title;
    std::string description;
    std::string part_of = {}; ///< of a standard: the key of the one that it spells out
    int risk_weight = 0; ///< of a caseload group, in samples weighted by risk; 0: not said, which counts as 1
};

} // namespace gt::framework
