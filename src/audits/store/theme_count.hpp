#pragma once

#include "learning/learning.hpp"

namespace gt::audits::store {

/// Audits that were submitted in these days by the teams below this node, without re-audits and second reads, and in
/// how many of them the framework's theme was an area for improvement.
learning::Found count_with_theme(db::Reader& reader, std::string_view theme, staff::Period days, staff::TeamId node);

} // namespace gt::audits::store
