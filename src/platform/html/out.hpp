#pragma once

#include "platform/html/attribute.hpp"
#include "platform/html/names.hpp"

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gt::html {

class Out;

/// What was typed into a form earlier: every value that the browser sent under a name.
using Refill = std::function<std::vector<std::string>(std::string_view name)>;

/// Something drawn inside a component: a conditional part, the content of a card.
using Drawing = std::function<void(Out&)>;

template <class T>
concept Drawable = std::invocable<T&> || std::invocable<T&, Out&>;

/// Writes a page at once, from top to bottom, into one string. Text and values are escaped; markup
/// comes only from literals that the compiler has read.
///
///     out.el("p", {{"class", "govuk-body"}}, "Enter the outcome you agreed");
///     out.el("ul", {{"class", "govuk-list"}}, [&] {
///         for (auto const& team : teams) out.el("li", team.name);
///     });
class Out {
public:
    /// An element with its content: text, a whole number, or a callable that draws it.
    template <class Content> void el(Tag tag, Attributes attributes, Content&& content)
    {
        open(tag.text(), attributes);
        put(content);
        close(tag.text());
    }
    template <class Content> void el(Tag tag, Content&& content) { el(tag, {}, std::forward<Content>(content)); }
    /// An element that is empty but has an end tag.
    void el(Tag tag, Attributes attributes = {})
    {
        open(tag.text(), attributes);
        close(tag.text());
    }
    /// An element that can have no content: input, br, hr.
    void leaf(LeafTag tag, Attributes attributes = {}) { open(tag.text(), attributes); }
    /// h1 to h6; `level` outside these throws std::logic_error.
    template <class Content> void heading(int level, Attributes attributes, Content&& content)
    {
        auto const tag = heading_tag(level);
        open(tag, attributes);
        put(content);
        close(tag);
    }

    void text(std::string_view text);
    void text(WholeNumber auto number) { append_number(static_cast<std::int64_t>(number)); }
    void markup(Markup markup) { bytes_ += markup.text(); }

    /// The entrances for the files a page needs. Only from our own house: a Url that does not begin
    /// with "/assets/" throws std::logic_error.
    void stylesheet(Url const& url);
    void script(Url const& url);
    void module_script(Url const& url);
    void icon(Url const& url);

    /// While `content` is drawn, every field shows what was typed into it earlier in place of its own value.
    void refill(Refill const& refill, Drawing const& content);
    /// What was typed into the field of that name; nothing when the form is drawn afresh, or did not have it.
    std::optional<std::string> refilled(std::string_view name) const;
    /// Whether that box was ticked; nothing when the form is drawn afresh.
    std::optional<bool> refilled_box(std::string_view name, std::string_view value) const;

    std::string const& bytes() const { return bytes_; }
    std::string take() && { return std::move(bytes_); }

private:
    friend class TestEntrance;

    void open(std::string_view tag, Attributes attributes);
    void close(std::string_view tag);
    void attribute(std::string_view name, Value const& value);
    void append_escaped(std::string_view text);
    void append_number(std::int64_t number);
    static std::string_view heading_tag(int level);

    void put(Text auto const& content) { append_escaped(content); }
    void put(WholeNumber auto content) { append_number(static_cast<std::int64_t>(content)); }
    template <Drawable Content>
    requires(!Text<Content> && !WholeNumber<Content>) void put(Content& content)
    {
        if constexpr (std::invocable<Content&, Out&>)
            content(*this);
        else
            content();
    }

    std::string bytes_;
    Refill const* refill_ = nullptr;
};

} // namespace gt::html
