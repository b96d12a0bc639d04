#pragma once

#include "cases/restriction.hpp"
#include "cases/store/restrictions.hpp"
#include "platform/time/date.hpp"

#include <string>
#include <vector>

namespace gt::cases::store {

/// Somebody who may meet a case by name, and why.
struct CaseReader {
    staff::PersonId person;
    std::string name;
    std::string job_title;
    std::string why; ///< `reads_as_named`, or what another capability says
    Date since;

    bool is_named() const { return why == reads_as_named; }
};

/// By name.
std::vector<CaseReader> readers_of(db::Reader& reader, CaseId id, Date today);

/// Those it names who may restrict cases today: the last of them cannot be taken off.
std::vector<staff::PersonId> keepers_of(db::Reader& reader, Restriction const& restriction, Date today);

} // namespace gt::cases::store
