#include "cases/facts.hpp"

#include <algorithm>

namespace gt::cases {

Facts Facts::from_text(std::string_view text)
{
    Facts facts;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        auto const tab = text.find('\t', at);
        if (tab < end) facts.pairs_.emplace_back(text.substr(at, tab - at), text.substr(tab + 1, end - tab - 1));
        at = end + 1;
    }
    return facts;
}

Facts& Facts::with(std::string_view key, std::string_view value)
{
    if (value.empty()) return *this;
    auto& [kept_key, kept] = pairs_.emplace_back(key, value);
    std::ranges::replace_if(
        kept, [](char c) { return c == '\t' || c == '\n'; }, ' ');
    return *this;
}

Facts& Facts::with(std::string_view key, std::optional<Date> value) { return value ? with(key, value->iso()) : *this; }

std::string_view Facts::get(std::string_view key) const
{
    auto const found = std::ranges::find(pairs_, key, &std::pair<std::string, std::string>::first);
    return found == pairs_.end() ? std::string_view{} : std::string_view{found->second};
}

std::string Facts::text() const
{
    std::string text;
    for (auto const& [key, value] : pairs_) {
        text += key;
        text += '\t';
        text += value;
        text += '\n';
    }
    return text;
}

} // namespace gt::cases
