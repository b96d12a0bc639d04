#pragma once

#include "framework/framework.hpp"

namespace gt::framework {

/// Lays packs over one another, the lowest (`england`) first. A higher layer may
///  - add roles, scales, tools, standards, groups, areas and quotas;
///  - replace words: titles, descriptions, scope notes, terms, the wording of safety questions;
///  - replace single rules, a role's verbs (those listed, when any are), the linked roles, and quotas, workflows and
///    reports by key;
///  - end a key by date (`effective_to`).
/// It never gives a key another meaning: a scale with the key and days of a lower one, or a tool with its key and
/// version, is a fault when it brings grades or sections of its own.
Framework merge(std::vector<Pack> const& layers, Faults& faults);

} // namespace gt::framework
