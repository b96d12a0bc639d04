#pragma once

#include "platform/html/govuk/action.hpp"

namespace gt::html::govuk {

/// `confirmation` ends a journey: "Audit submitted". `interruption` stops in the middle of one, to ask whether
/// something unlikely is meant.
enum class PanelKind { confirmation, interruption };

struct PanelActions {
    std::vector<Action> items;
    std::string classes = {};
    Extras attributes = {};
};

struct Panel {
    Content title;
    Content content = {};
    PanelKind kind = PanelKind::confirmation;
    /// Of an interruption only.
    std::optional<PanelActions> actions = {};
    int heading_level = 1;
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Panel const& panel);

} // namespace gt::html::govuk
