#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

/// One answer. An item with a `divider` is only that word ("or") between the others.
struct CheckboxItem {
    std::string value = {};
    Content text = {};
    Content hint = {};
    /// Shown when this answer is ticked; without JavaScript always.
    Drawing conditional = {};
    std::string divider = {};
    /// Stronger than the checkboxes' own values.
    std::optional<bool> is_checked = {};
    bool is_disabled = false;
    /// "None of these": unticks the others where JavaScript runs.
    bool is_exclusive = false;
    std::string name = {};
    std::string id = {};
    std::string label_classes = {};
    Extras label_attributes = {};
    Extras attributes = {};
};

/// Any number of answers; ids are "name", "name-2", ... (or from `id_prefix`), so that an error summary
/// links to the first.
struct Checkboxes {
    std::string name;
    std::vector<CheckboxItem> items;
    std::optional<Fieldset> fieldset = {};
    std::vector<std::string> values = {};
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id_prefix = {};
    std::string described_by = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
};

void draw(Out& out, Checkboxes const& checkboxes);

} // namespace gt::html::govuk
