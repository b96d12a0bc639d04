#pragma once

#include "load.hpp"

#include <string_view>

namespace gt::crash {

/// How the line begins when the database cannot be read at all.
constexpr std::string_view unreadable = "the database cannot be read: ";

/// What does not hold in an authority after a kill, a line each: an acknowledged change that is missing, half of a
/// change, an owner who is owed nothing, a history that does not verify, a damaged file.
std::vector<std::string> faults_after(app::Place const& place, Ledger const& ledger);

} // namespace gt::crash
