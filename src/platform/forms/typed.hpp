#pragma once

#include "platform/forms/problems.hpp"
#include "platform/html/content.hpp"
#include "platform/http/request.hpp"

namespace gt::forms {

/// What was typed in a form, by the fields' names, and what is to be put right: shown again together.
struct Typed {
    http::Fields fields = {};
    Problems problems = {};

    std::string text(std::string_view name) const { return fields.text(name); }
    std::optional<std::string> error(std::string_view name) const { return problems.message_for(name); }
};

/// A line, and a few lines, with what was typed and its problem.
void draw_line(html::Out& out, Typed const& typed, std::string const& name, std::string const& label,
    html::Content const& hint = {});
void draw_text(html::Out& out, Typed const& typed, std::string const& name, std::string const& label,
    html::Content const& hint = {});

} // namespace gt::forms
