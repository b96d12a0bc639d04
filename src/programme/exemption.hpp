#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"
#include "staff/period.hpp"

#include <optional>
#include <string>

namespace gt::programme {

using ExemptionId = Id<struct ExemptionTag>;

/// Days on which a quota, or one person's share of it, is not owed.
struct Exemption {
    ExemptionId id;
    std::string quota;
    std::optional<staff::PersonId> person; ///< nothing: everybody
    std::string person_name;
    staff::Period days;
    std::string reason;
    staff::PersonId approved_by;
    std::string approved_by_name;
    Instant approved_at;
    std::optional<Instant> withdrawn_at = {};
    int version = 1;

    bool stands() const { return !withdrawn_at; }
    bool covers(std::string const& quota_key, std::optional<staff::PersonId> const& somebody) const
    {
        return stands() && quota == quota_key && (!person || person == somebody);
    }
};

/// The same when it may be kept: with a reason, over days in order, and approved by somebody else than it spares.
Result<Exemption> checked(Exemption exemption);

} // namespace gt::programme
