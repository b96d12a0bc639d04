#include "cases/list_words.hpp"

#include "cases/annex_a/lists.hpp"
#include "cases/case.hpp"
#include "platform/time/date.hpp"

#include <algorithm>
#include <charconv>

namespace gt::cases {

namespace {

struct Words {
    std::string_view key;
    std::string_view words;
};

/// Of the caseload file.
constexpr std::array caseload_words{
    Words{"opened", "Opened"},
    Words{"closed", "Closed"},
    Words{"team", "Team"},
    Words{"worker", "Worker"},
    Words{"iro", "Independent reviewing officer"},
    Words{"cp_chair", "Child protection chair"},
    Words{"initials", "Initials"},
};

annex_a::List const* annex_list(std::string_view list)
{
    int number = 0;
    auto const end = list.data() + list.size();
    auto const [stopped, error] = std::from_chars(list.data(), end, number);
    return error == std::errc{} && stopped == end ? annex_a::find_list(number) : nullptr;
}

} // namespace

std::string list_title(std::string_view list)
{
    if (auto const* const known = annex_list(list))
        return std::string{known->title} + " (Annex A, list " + std::string{list} + ")";
    if (auto const group = group_of(list)) return std::string{title_of(*group)} + " (caseload file)";
    return "Who reviews and chairs (caseload file)";
}

std::string fact_title(std::string_view list, std::string_view key)
{
    if (auto const* const known = annex_list(list)) {
        auto const column = std::ranges::find(known->columns, key, &annex_a::Column::key);
        if (column != known->columns.end()) return std::string{column->heading};
    }
    auto const found = std::ranges::find(caseload_words, key, &Words::key);
    return std::string{found == caseload_words.end() ? key : found->words};
}

std::string fact_words(std::string_view value)
{
    auto const day = Date::parse_iso(value);
    if (day) return day->words();
    std::string words{value};
    // Statuses and answers are kept as keys: "child_in_need", "yes".
    if (std::ranges::all_of(words, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; })) {
        std::ranges::replace(words, '_', ' ');
        if (!words.empty()) words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

} // namespace gt::cases
