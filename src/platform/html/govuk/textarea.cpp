#include "platform/html/govuk/textarea.hpp"

namespace gt::html::govuk {

void draw(Out& out, Textarea const& textarea)
{
    auto const all
        = classes("govuk-textarea", {{textarea.error.has_value(), "govuk-textarea--error"}}, textarea.classes);
    auto const spellcheck = textarea.spellcheck ? std::optional{*textarea.spellcheck ? "true" : "false"} : std::nullopt;
    draw_labelled(out, textarea, [&](std::string_view id, std::string_view described_by) {
        // A browser drops the first line feed of a textarea; one of ours keeps the one that was typed.
        auto value = out.refilled(textarea.name).value_or(textarea.value);
        if (value.starts_with('\n')) value.insert(0, 1, '\n');
        out.el("textarea",
            {{"class", all}, {"id", id}, {"name", textarea.name}, {"rows", textarea.rows}, {"spellcheck", spellcheck},
                {"disabled", textarea.is_disabled}, {"aria-describedby", unless_empty(described_by)},
                {"autocomplete", unless_empty(textarea.autocomplete)}, textarea.attributes},
            value);
        if (textarea.after) textarea.after(out);
    });
}

} // namespace gt::html::govuk
