#include "cases/ethnic_group.hpp"

#include <algorithm>

namespace gt::cases {

namespace {

struct Codes {
    std::string_view group;
    std::array<std::string_view, 5> codes;
};

constexpr std::array groups{
    Codes{ethnic_groups[0], {"WBRI", "WIRI", "WIRT", "WROM", "WOTH"}},
    Codes{ethnic_groups[1], {"MWBC", "MWBA", "MWAS", "MOTH", ""}},
    Codes{ethnic_groups[2], {"AIND", "APKN", "ABAN", "AOTH", "CHNE"}},
    Codes{ethnic_groups[3], {"BCRB", "BAFR", "BOTH", "", ""}},
    Codes{ethnic_groups[4], {"OOTH", "", "", "", ""}},
    Codes{ethnic_groups[5], {"REFU", "NOBT", "", "", ""}},
};

} // namespace

std::string ethnic_group(std::string_view code)
{
    if (code.empty()) return std::string{ethnic_groups.back()};
    for (auto const& [group, codes] : groups)
        if (std::ranges::find(codes, code) != codes.end()) return std::string{group};
    return std::string{code};
}

} // namespace gt::cases
