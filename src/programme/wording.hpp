#pragma once

#include "programme/store/programmes.hpp"

#include <string>
#include <vector>

namespace gt::programme {

/// "12 a month", "1 every two months"
std::string quota_words(Quota const& quota);
/// Who owes it; "No one was linked" for what a team lacks, "Name not shown" where that is not for whoever asks.
std::string name_words(Holding const& holding);
/// Why a quota has no line: nobody holds the role.
std::string nobody_words(Quota const& quota);
/// What needs attention, first: short in areas and by people, and quotas that nobody owes.
std::vector<std::string> attention_words(store::Programme const& programme);
std::string how_counted(int threshold);
/// "5 are due by then and 3 done: 1 is short, 1 is still to do."
std::string balance_words(Figures const& figures);
std::string how_a_share_is_counted(Quota const& quota);

} // namespace gt::programme
