#pragma once

#include "framework/framework.hpp"

#include <span>

namespace gt::framework {

/// A framework with all that is wrong with it. It is for use only when `stands(faults)`.
struct Checked {
    Framework framework;
    Faults faults; ///< by file and line
};

/// Merges the layers, the lowest first, and checks what they mean together: verbs, scales, domains and their guidance,
/// conditions, dates, quotas, rules. `known_verbs` are those the program registers; a verb it lacks is a fault,
/// one that nobody holds a warning. Expects packs that `parse` found no fault in; others give more faults, never a
/// crash.
Checked check(std::vector<Pack> const& layers, std::span<std::string_view const> known_verbs);

} // namespace gt::framework
