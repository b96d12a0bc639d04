#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// "Change", with the hidden words that say what: " name".
struct SummaryAction {
    Content text;
    Url href;
    std::string hidden_text = {};
    std::string classes = {};
    Extras attributes = {};
};

struct SummaryRow {
    Content key;
    Content value;
    std::vector<SummaryAction> actions = {};
    std::string key_classes = {};
    std::string value_classes = {};
    std::string actions_classes = {};
    std::string classes = {};
};

/// A titled frame around the list.
struct SummaryCard {
    Content title;
    std::vector<SummaryAction> actions = {};
    int heading_level = 2;
    std::string classes = {};
    Extras attributes = {};
};

struct SummaryList {
    std::vector<SummaryRow> rows;
    std::optional<SummaryCard> card = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, SummaryList const& list);

/// The frame alone, around anything.
void draw_card(Out& out, SummaryCard const& card, Drawing const& content);

} // namespace gt::html::govuk
