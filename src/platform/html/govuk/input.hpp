#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

/// Words before or after the box, such as "£"; not read out, so the label must say it too.
struct Affix {
    Content text;
    std::string classes = {};
    Extras attributes = {};
};

/// One line of text. `id` is `name` when it is empty.
struct Input {
    std::string name;
    Label label;
    std::string value = {};
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id = {};
    std::string type = "text";
    std::string inputmode = {};
    std::string autocomplete = {};
    std::string autocapitalize = {};
    std::string pattern = {};
    std::optional<bool> spellcheck = {};
    std::optional<Affix> prefix = {};
    std::optional<Affix> suffix = {};
    bool is_disabled = false;
    std::string described_by = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
    /// Drawn beside the box, in its wrapper.
    Drawing after = {};
    std::string wrapper_classes = {};
    Extras wrapper_attributes = {};
};

void draw(Out& out, Input const& input);

} // namespace gt::html::govuk
