#include "platform/xlsx/sheet_name.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <string_view>

namespace gt::xlsx {

namespace {

constexpr std::size_t longest = 31; // letters; bytes here, which are never fewer

std::string cut_to(std::string text, std::size_t most)
{
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    text.resize(most);
    return text;
}

std::string allowed(std::string name)
{
    for (auto& letter : name)
        if (std::string_view{"[]:*?/\\"}.find(letter) != std::string_view::npos) letter = ' ';
    name = cut_to(name, longest);
    while (!name.empty() && (name.front() == '\'' || name.front() == ' ')) name.erase(0, 1);
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) name.pop_back();
    return name.empty() ? "Sheet" : name;
}

} // namespace

std::string SheetNames::next(std::string const& wanted)
{
    auto const first = allowed(wanted);
    auto name = first;
    for (int number = 2; std::ranges::find(given_, text::fold(name)) != given_.end(); ++number) {
        auto const ending = " " + std::to_string(number);
        name = cut_to(first, longest - ending.size()) + ending;
    }
    given_.push_back(text::fold(name));
    return name;
}

} // namespace gt::xlsx
