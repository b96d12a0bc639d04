#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

/// Names of elements and attributes. Each type is made from a literal only, and the compiler
/// refuses what could run a script, so no page can.
namespace gt::html {

namespace check {

consteval bool is_name(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':'
            || c == '.';
    });
}

template <class... Words> consteval bool is_one_of(std::string_view text, Words... words)
{
    return ((text == std::string_view{words}) || ...);
}

consteval bool is_void(std::string_view text)
{
    return is_one_of(text, "area", "br", "col", "hr", "img", "input", "meta", "source", "wbr");
}

consteval bool holds_address(std::string_view text) { return is_one_of(text, "href", "src", "action", "formaction"); }

consteval bool is_refused_attribute(std::string_view text)
{
    return is_one_of(text, "style", "srcdoc", "srcset", "http-equiv", "ping", "poster", "background", "xlink:href")
        || text.starts_with("on") || text.starts_with("On") || text.starts_with("ON");
}

} // namespace check

/// An element with an end tag. Scripts, styles and linked files have one entrance:
/// Out::script and Out::stylesheet.
class Tag {
public:
    template <std::size_t N> consteval Tag(char const (&literal)[N]) : text_{literal, N - 1}
    {
        if (!check::is_name(text_)) throw "not the name of an element";
        if (check::is_void(text_)) throw "an element without content is a leaf";
        if (check::is_one_of(text_, "script", "style", "link", "base", "iframe", "object", "embed", "template"))
            throw "this element is not for pages";
    }

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// An element that has no content: input, br, img.
class LeafTag {
public:
    template <std::size_t N> consteval LeafTag(char const (&literal)[N]) : text_{literal, N - 1}
    {
        if (!check::is_void(text_)) throw "not an element without content";
    }

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// An attribute that holds text: no handlers, no style, no address.
class Name {
public:
    template <std::size_t N> consteval Name(char const (&literal)[N]) : text_{literal, N - 1}
    {
        if (!check::is_name(text_)) throw "not the name of an attribute";
        if (check::is_refused_attribute(text_)) throw "this attribute is not for pages";
        if (check::holds_address(text_)) throw "this attribute takes a Url";
    }

    constexpr std::string_view text() const { return text_; }

private:
    friend class TestEntrance;
    struct Unchecked { };
    constexpr Name(Unchecked, std::string_view text) : text_{text} { }

    std::string_view text_;
};

/// An attribute that holds an address.
class UrlName {
public:
    template <std::size_t N> consteval UrlName(char const (&literal)[N]) : text_{literal, N - 1}
    {
        if (!check::holds_address(text_)) throw "this attribute does not take a Url";
    }

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// Markup written as a literal in our own source, for what the builder has no words for: an icon, a doctype.
class Markup {
public:
    template <std::size_t N> explicit consteval Markup(char const (&literal)[N]) : text_{literal, N - 1} { }

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

} // namespace gt::html
