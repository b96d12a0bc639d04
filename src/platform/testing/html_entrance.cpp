#include "platform/testing/html_entrance.hpp"

#include <set>

namespace gt::html {

Content TestEntrance::raw(std::string markup)
{
    return Drawing{[markup = std::move(markup)](Out& out) { out.bytes_ += markup; }};
}

Url TestEntrance::url(std::string address) { return Url{std::move(address)}; }

Name TestEntrance::name(std::string_view text)
{
    static std::set<std::string, std::less<>> kept;
    return {Name::Unchecked{}, *kept.emplace(text).first};
}

} // namespace gt::html
