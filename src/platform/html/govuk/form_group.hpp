#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/fieldset.hpp"
#include "platform/html/govuk/label.hpp"

#include <optional>
#include <string>

/// What stands around every control: its group, label or fieldset, hint and error.
namespace gt::html::govuk {

struct FormGroup {
    std::string classes = {};
    Extras attributes = {};
};

/// "a b" from "a" and "b", for aria-describedby and class; either may be empty.
std::string joined(std::string_view first, std::string_view second);

/// Hint and error of the field `id`; they get the ids "id-hint" and "id-error".
struct Help {
    std::string const& id;
    Content const& hint;
    std::optional<std::string> const& error;
};

void draw(Out& out, Help const& help);

/// The ids a control names in aria-describedby: `first`, then hint and error.
std::string described_by(std::string_view first, Help const& help);

template <class Inner> void draw_form_group(Out& out, FormGroup const& group, bool has_error, Inner&& inner)
{
    auto const all = html::classes("govuk-form-group", {{has_error, "govuk-form-group--error"}}, group.classes);
    out.el("div", {{"class", all}, group.attributes}, inner);
}

/// A field with one control. `control` is called with the control's id and the ids that describe it.
template <class Field, class Control> void draw_labelled(Out& out, Field const& field, Control&& control)
{
    auto const& id = field.id.empty() ? field.name : field.id;
    Help const help{id, field.hint, field.error};
    draw_form_group(out, field.form_group, field.error.has_value(), [&] {
        auto label = field.label;
        label.for_id = id;
        draw(out, label);
        draw(out, help);
        control(id, described_by(field.described_by, help));
    });
}

/// A field with several controls, in its fieldset if it has one. `controls` draws them.
template <class Field, class Controls>
void draw_grouped(Out& out, Field const& field, Help const& help, std::string const& role, Controls const& controls)
{
    auto const inner = [&](Out&) {
        draw(out, help);
        controls();
    };
    draw_form_group(out, field.form_group, field.error.has_value(), [&] {
        if (!field.fieldset) return inner(out);
        auto fieldset = *field.fieldset;
        fieldset.role = role;
        fieldset.described_by = described_by(fieldset.described_by, help);
        fieldset.content = inner;
        draw(out, fieldset);
    });
}

} // namespace gt::html::govuk
