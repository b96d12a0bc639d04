#pragma once

#include "platform/id.hpp"

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace gt::html {

/// Everything but letters, digits and "-._~" as %XX, so that a value cannot end
/// the segment or the parameter it stands in.
std::string percent_encode(std::string_view text);

/// One word of a path or one value of a query: text, a whole number or an id.
class UrlPart {
public:
    template <class T>
    requires std::convertible_to<T const&, std::string_view> UrlPart(T const& text) : text_{std::string_view{text}} { }
    template <class T>
    requires(std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>) UrlPart(T number)
        : text_{std::to_string(number)}
    {
    }
    template <class Tag> UrlPart(Id<Tag> id) : text_{id.text()} { }

    std::string const& text() const { return text_; }

private:
    std::string text_;
};

/// Where a link, a form or an asset may point to: a rooted path of our own ("/audits/1"), a place
/// in this page ("#outcome"), "https:" or "mailto:". Never "javascript:", never "//elsewhere".
class Url {
public:
    /// From an address we made or wrote ourselves; throws std::invalid_argument otherwise,
    /// since only a fault in the program gives another one.
    static Url rooted(std::string_view path);
    /// The element of this page with that id.
    static Url fragment(std::string_view id);
    /// From an address that came from outside; nothing when it is none of the four kinds.
    static std::optional<Url> parse(std::string_view text);

    /// With one more query parameter: `path({"audits"}).with("team", team).with("page", 2)`.
    Url with(std::string_view name, UrlPart const& value) const;
    /// With the place in the page to show.
    Url at(std::string_view id) const;

    bool is_rooted() const { return text_.starts_with('/'); }
    std::string const& text() const { return text_; }
    bool operator==(Url const&) const = default;

private:
    friend class TestEntrance;
    explicit Url(std::string text) : text_{std::move(text)} { }

    std::string text_;
};

/// "/audits/12/findings" from {"audits", id, "findings"}; each part is percent-encoded.
/// Throws std::invalid_argument for a part that is empty, "." or "..".
Url path(std::initializer_list<UrlPart> parts);

} // namespace gt::html
