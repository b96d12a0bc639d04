#include "framework/difference.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace gt::framework {

namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Takes from both what they begin and end with alike: packs differ in a few places only.
void drop_what_is_alike(Lines& before, Lines& after)
{
    auto const [left, right] = std::ranges::mismatch(before, after);
    before.erase(before.begin(), left);
    after.erase(after.begin(), right);
    while (!before.empty() && !after.empty() && before.back() == after.back()) {
        before.pop_back();
        after.pop_back();
    }
}

/// For each pair of places, how many lines the rest of both have in common in order.
std::vector<std::vector<std::uint32_t>> common_from(Lines const& before, Lines const& after)
{
    std::vector common(before.size() + 1, std::vector<std::uint32_t>(after.size() + 1));
    for (auto i = before.size(); i-- > 0;)
        for (auto j = after.size(); j-- > 0;)
            common[i][j]
                = before[i] == after[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    return common;
}

std::vector<std::string> changes(Lines const& before, Lines const& after)
{
    // Beyond this the table of pairs costs more memory than an exact answer is worth.
    auto const exact = before.size() * after.size() <= 4'000'000;
    auto const common = exact ? common_from(before, after) : common_from({}, {});
    std::vector<std::string> lines;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (exact && i < before.size() && j < after.size() && before[i] == after[j])
            ++i, ++j;
        else if (i < before.size() && (!exact || j == after.size() || common[i + 1][j] >= common[i][j + 1]))
            lines.push_back("- " + std::string{before[i++]});
        else
            lines.push_back("+ " + std::string{after[j++]});
    }
    return lines;
}

} // namespace

std::string difference(std::string_view before, std::string_view after, std::size_t most)
{
    auto left = lines_of(before);
    auto right = lines_of(after);
    drop_what_is_alike(left, right);
    auto const lines = changes(left, right);

    std::string text;
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) text += lines[i] + "\n";
    if (lines.size() > most) text += "… and " + std::to_string(lines.size() - most) + " more lines\n";
    return text;
}

} // namespace gt::framework
