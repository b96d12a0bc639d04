#pragma once

#include "staff/house/house.hpp"

#include <string_view>
#include <vector>

namespace gt::improvement {

/// A kind of record that findings come from, and the page where it stands: {"audit", "Audit", "/audits/"}.
struct SourceKind {
    std::string_view kind;
    std::string_view title;
    std::string_view path_prefix; ///< the source's id follows; empty: no page of its own
};

/// Actions: who does what about a finding by when, and who checks it.
void add_improvement(staff::House& house);

/// Called by each capability that records findings, after `add_improvement`.
void add_source_kind(staff::House& house, SourceKind kind);
/// Null for a kind that nobody added.
SourceKind const* find_source_kind(staff::House const& house, std::string_view kind);

} // namespace gt::improvement
