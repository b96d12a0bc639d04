#pragma once

#include "cases/case.hpp"
#include "cases/store/case_readers.hpp"
#include "staff/house/request.hpp"

namespace gt::cases {

/// A case with who may read it by name, as the page shows them.
struct ShownReaders {
    Case record;
    std::optional<staff::StaffMember> worker; ///< the child's, when they work here and are not the one who asks
    std::optional<Restriction> restriction; ///< the one in force
    std::vector<store::CaseReader> readers = {}; ///< of a restricted case
    std::vector<staff::PersonId> keepers = {};

    std::string path(std::string_view below) const; ///< "/cases/7/readers"
};

/// Nothing when the person may not see the case.
std::optional<ShownReaders> find_shown_readers(staff::Request const& request);

} // namespace gt::cases
