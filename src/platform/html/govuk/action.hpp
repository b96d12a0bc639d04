#pragma once

#include "platform/html/govuk/button.hpp"

namespace gt::html::govuk {

/// One of the things that a banner or a panel lets people do: a link, or a button that may be one too.
struct Action {
    Content text;
    std::optional<Url> href = {};
    ButtonType type = ButtonType::button;
    /// A link that looks like a button.
    bool is_button = false;
    std::string name = {};
    std::string value = {};
    std::string classes = {};
    Extras attributes = {};
};

/// How actions look on the ground they stand on.
struct ActionLook {
    std::string link_classes = {};
    std::string button_classes = {};
};

/// All in one group, side by side where there is room.
void draw_actions(Out& out, std::vector<Action> const& actions, ActionLook const& look = {});

} // namespace gt::html::govuk
