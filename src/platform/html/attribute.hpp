#pragma once

#include "platform/html/names.hpp"
#include "platform/html/url.hpp"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gt::html {

template <class T>
concept Text = std::convertible_to<T const&, std::string_view> && !std::same_as<std::remove_cvref_t<T>, std::nullptr_t>;

template <class T>
concept WholeNumber = std::integral<std::remove_cvref_t<T>> && !std::same_as<std::remove_cvref_t<T>,
                          bool> && !std::same_as<std::remove_cvref_t<T>, char>;

/// An attribute that a caller adds to a component, such as {"data-row", "3"}.
struct Extra {
    Name name;
    std::string value;
};
using Extras = std::vector<Extra>;

/// The value of an attribute: text, a whole number, a flag (there or not there) or an optional of these
/// (empty: the attribute is left out). Only looks at its text, so it lives no longer than the call it is written in.
class Value {
public:
    enum class Kind { absent, flag, text, number };

    template <Text T> Value(T const& text) : kind_{Kind::text}, text_{text} { }
    template <WholeNumber T> Value(T number) : kind_{Kind::number}, number_{static_cast<std::int64_t>(number)} { }
    template <std::same_as<bool> T> Value(T there) : kind_{there ? Kind::flag : Kind::absent} { }
    template <class T>
    requires(Text<T> || WholeNumber<T>) Value(std::optional<T> const& value)
    {
        if (value) *this = Value{*value};
    }

    Kind kind() const { return kind_; }
    std::string_view text() const { return text_; }
    std::int64_t number() const { return number_; }

private:
    Kind kind_ = Kind::absent;
    std::string_view text_;
    std::int64_t number_ = 0;
};

/// Left out when the text is empty: `{"id", unless_empty(hint.id)}`.
inline std::optional<std::string_view> unless_empty(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

/// {"class", "govuk-link"}, {"href", path({"audits", id})}, {"checked", is_chosen}, or the Extras of a component.
/// Cannot be copied, so it cannot outlive what it looks at.
class Attribute {
public:
    Attribute(Name name, Value value) : name_{name.text()}, value_{value} { }
    Attribute(UrlName name, Url const& url) : name_{name.text()}, value_{url.text()} { }
    Attribute(UrlName name, std::optional<Url> const& url)
        : name_{name.text()}, value_{url ? Value{url->text()} : Value{false}}
    {
    }
    Attribute(Extras const& extras) : value_{false}, extras_{&extras} { }
    Attribute(Attribute const&) = delete;
    Attribute& operator=(Attribute const&) = delete;

    std::string_view name() const { return name_; }
    Value const& value() const { return value_; }
    Extras const* extras() const { return extras_; }

private:
    std::string_view name_;
    Value value_;
    Extras const* extras_ = nullptr;
};

using Attributes = std::initializer_list<Attribute>;

/// A word of a class attribute, there only when `there`.
struct ClassIf {
    bool there;
    std::string_view name;
};

/// "govuk-input govuk-input--error wide": the first, those that apply, and the caller's own.
std::string classes(std::string_view always, std::initializer_list<ClassIf> sometimes, std::string_view own = {});
std::string classes(std::string_view always, std::string_view own);

} // namespace gt::html
