#pragma once

#include <span>
#include <string_view>

namespace gt::improvement {

/// Where an action comes from that was entered by hand, because what it comes from is no record here. What was found
/// there is a finding of its own, known by its own number.
struct EnteredFrom {
    std::string_view kind; ///< of its finding's source: "entered_supervision"
    std::string_view title; ///< "Supervision"
};

std::span<EnteredFrom const> all_entered_from();
/// Null for none of them.
EnteredFrom const* entered_from(std::string_view kind);

} // namespace gt::improvement
