#pragma once

#include <span>
#include <string_view>

namespace gt::framework {

/// What a question may ask to have beside it: facts about a child that the case system's lists hold, by key. What each
/// is, which list says it and which clock it is held against is known where cases are (cases/known_facts.hpp).
std::span<std::string_view const> case_facts();

} // namespace gt::framework
