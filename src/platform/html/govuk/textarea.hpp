#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

/// Several lines of text. `id` is `name` when it is empty.
struct Textarea {
    std::string name;
    Label label;
    std::string value = {};
    int rows = 5;
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id = {};
    std::string autocomplete = {};
    std::optional<bool> spellcheck = {};
    bool is_disabled = false;
    std::string described_by = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
    /// Drawn below the box.
    Drawing after = {};
};

void draw(Out& out, Textarea const& textarea);

} // namespace gt::html::govuk
