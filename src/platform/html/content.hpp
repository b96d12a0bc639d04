#pragma once

#include "platform/html/out.hpp"

#include <string>
#include <type_traits>
#include <utility>

namespace gt::html {

/// What a component holds: words, a whole number, or something that draws. Owns its words, so a
/// component may be kept; what a drawing looks at must live as long as the component.
class Content {
public:
    Content() = default;
    template <Text T> Content(T const& text) : text_{std::string_view{text}} { }
    template <WholeNumber T> Content(T number) : text_{std::to_string(number)} { }
    template <class F>
    requires(std::invocable<F&, Out&> && !std::same_as<std::remove_cvref_t<F>, Content>) Content(F drawing)
        : drawing_{std::move(drawing)}
    {
    }

    bool is_empty() const { return text_.empty() && !drawing_; }
    bool is_drawing() const { return static_cast<bool>(drawing_); }
    /// The words; empty for a drawing.
    std::string const& text() const { return text_; }

    void operator()(Out& out) const
    {
        if (drawing_)
            drawing_(out);
        else
            out.text(text_);
    }

private:
    std::string text_;
    Drawing drawing_;
};

} // namespace gt::html
