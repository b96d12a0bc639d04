#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

/// One answer. An item with a `divider` is only that word ("or") between the others.
struct RadioItem {
    std::string value = {};
    Content text = {};
    Content hint = {};
    /// Shown when this answer is chosen; without JavaScript always.
    Drawing conditional = {};
    std::string divider = {};
    /// Stronger than the radios' own value.
    std::optional<bool> is_checked = {};
    bool is_disabled = false;
    std::string id = {};
    std::string label_classes = {};
    Extras label_attributes = {};
    Extras attributes = {};
};

/// One answer of several; ids are "name", "name-2", ... (or from `id_prefix`), so that an error summary
/// links to the first. `value` is the answer that is chosen; empty: none.
struct Radios {
    std::string name;
    std::vector<RadioItem> items;
    std::optional<Fieldset> fieldset = {};
    std::string value = {};
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id_prefix = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
};

void draw(Out& out, Radios const& radios);

} // namespace gt::html::govuk
