#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

enum class ButtonType { submit, button, reset };

/// With `href` a link that looks like a button. "govuk-button--secondary" and "--warning" are classes.
struct Button {
    Content text;
    ButtonType type = ButtonType::submit;
    std::string name = {};
    std::string value = {};
    std::optional<Url> href = {};
    bool is_start = false;
    bool is_disabled = false;
    std::optional<bool> prevents_double_click = {};
    std::string id = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Button const& button);

} // namespace gt::html::govuk
