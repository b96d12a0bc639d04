#pragma once

#include <span>
#include <string_view>

namespace gt::framework {

/// A key with the product's own words, which a pack may replace.
struct Wording {
    std::string_view key;
    std::string_view text;
};

/// What must be settled before anybody contacts a child or family (DESIGN section 4). Which questions there are is
/// code, since they protect people; packs only word them.
std::span<Wording const> safety_questions();

/// Words a council may have its own for [D-26]: "child_in_care" is "child in care".
std::span<Wording const> terms();

} // namespace gt::framework
