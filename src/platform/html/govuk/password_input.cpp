#include "platform/html/govuk/password_input.hpp"

namespace gt::html::govuk {

void draw(Out& out, PasswordInput const& input)
{
    auto const& id = input.id.empty() ? input.name : input.id;
    auto group = input.form_group;
    group.classes = joined("govuk-password-input", group.classes);
    group.attributes.push_back({"data-module", "govuk-password-input"});

    auto const show = [&](Out& inner) {
        inner.el("button",
            {{"type", "button"},
                {"class",
                    "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"},
                {"data-module", "govuk-button"}, {"aria-controls", id}, {"aria-label", "Show password"},
                {"hidden", true}},
            "Show");
    };
    draw(out,
        Input{.name = input.name,
            .label = input.label,
            .hint = input.hint,
            .error = input.error,
            .id = id,
            .type = "password",
            .autocomplete = input.autocomplete,
            .autocapitalize = "none",
            .spellcheck = false,
            .described_by = input.described_by,
            .classes = joined("govuk-password-input__input govuk-js-password-input-input", input.classes),
            .attributes = input.attributes,
            .form_group = group,
            .after = show,
            .wrapper_classes = "govuk-password-input__wrapper"});
}

} // namespace gt::html::govuk
