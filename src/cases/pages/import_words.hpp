#pragma once

#include "cases/reading/rows.hpp"
#include "platform/html/out.hpp"

#include <string>
#include <utility>
#include <vector>

namespace gt::cases {

/// How many rows of each list the file does not hold any more.
void draw_vanished(html::Out& out, std::vector<std::pair<std::string, int>> const& vanished);

/// Each row that was not taken: where, and why.
void draw_refusals(html::Out& out, std::vector<Refusal> const& refusals);

} // namespace gt::cases
