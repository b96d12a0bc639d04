#pragma once

#include "audits/agreement/consistency.hpp"
#include "framework/shelf.hpp"
#include "platform/db/database.hpp"

namespace gt::audits::store {

/// Both readings of every second read submitted between the two days, within the person's sight (audits.consistency).
/// None of them is blind any more.
std::vector<GradePair> grade_pairs(
    db::Reader& reader, staff::PersonId person, Date submitted_from, Date submitted_to, Date today);

/// The grades, from the lowest, and the domains of the audit tools in force that day.
struct GradedOn {
    std::vector<Named> grades = {};
    std::vector<Named> domains = {};
};
GradedOn graded_on(framework::Framework const& framework, Date day);

/// With the grades and domains of the audit tools in force today.
Consistency load_consistency(db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Date submitted_from,
    Date submitted_to, Date today);

} // namespace gt::audits::store
