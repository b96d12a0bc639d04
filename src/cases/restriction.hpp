#pragma once

#include "cases/ids.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gt::cases {

/// That a case is kept to named people. A case has one at a time; what was lifted stays, with its history.
struct Restriction {
    RestrictionId id;
    CaseId of;
    std::string because;
    staff::PersonId restricted_by;
    Instant restricted_at;
    std::vector<staff::PersonId> named = {}; ///< nobody once it is lifted
    std::string lifted_because = {};
    std::optional<staff::PersonId> lifted_by = {};
    std::optional<Instant> lifted_at = {};
    int version = 1;

    bool is_lifted() const { return lifted_at.has_value(); }
    bool names(staff::PersonId person) const;
};

/// Begins one, for a reason. Whoever restricts a case is named at once: somebody has to be able to name others.
Result<Restriction> restrict_case(RestrictionId id, CaseId of, std::string because, staff::PersonId by, Instant now);

/// Names one person more; nobody twice.
Result<Restriction> name_for(Restriction restriction, staff::PersonId person);

/// Whether nobody would be left who could name people or lift it. `keepers` are those of the named who may restrict.
bool is_last_keeper(std::vector<staff::PersonId> const& keepers, staff::PersonId person);
/// Takes somebody off again, save the last keeper: the case would be locked for good.
Result<Restriction> take_off(
    Restriction restriction, staff::PersonId person, std::vector<staff::PersonId> const& keepers);

/// Ends it, for a reason, and with it the sight of everybody who was named.
Result<Restriction> lift(Restriction restriction, std::string because, staff::PersonId by, Instant now);

} // namespace gt::cases
