#include "platform/forms/typed.hpp"

#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::forms {

void draw_line(
    html::Out& out, Typed const& typed, std::string const& name, std::string const& label, html::Content const& hint)
{
    html::govuk::draw(out,
        html::govuk::Input{.name = name,
            .label = {.text = label},
            .value = typed.text(name),
            .hint = hint,
            .error = typed.error(name),
            .classes = "govuk-input--width-20"});
}

void draw_text(
    html::Out& out, Typed const& typed, std::string const& name, std::string const& label, html::Content const& hint)
{
    html::govuk::draw(out,
        html::govuk::Textarea{.name = name,
            .label = {.text = label},
            .value = typed.text(name),
            .rows = 3,
            .hint = hint,
            .error = typed.error(name)});
}

} // namespace gt::forms
