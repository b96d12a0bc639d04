#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

struct SelectItem {
    std::string text;
    /// Empty optional: the browser sends the text.
    std::optional<std::string> value = {};
    /// Stronger than the select's own value.
    std::optional<bool> is_selected = {};
    bool is_disabled = false;
    Extras attributes = {};
};

/// A list to choose one from. `value` selects the item that has it.
struct Select {
    std::string name;
    Label label;
    std::vector<SelectItem> items;
    std::string value = {};
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id = {};
    bool is_disabled = false;
    std::string described_by = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
};

void draw(Out& out, Select const& select);

} // namespace gt::html::govuk
