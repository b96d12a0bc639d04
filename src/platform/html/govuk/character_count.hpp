#pragma once

#include "platform/html/govuk/textarea.hpp"

namespace gt::html::govuk {

/// A textarea that says how much may be entered, and counts where JavaScript runs. One of `maxlength` and
/// `maxwords`; `threshold` is the percentage from which the count shows. `count_type` says what `maxlength`
/// limits: "length" (UTF-16 units, as HTML counts; also when empty), "characters" (as a person counts) or "words".
struct CharacterCount {
    std::string name;
    Label label;
    std::string value = {};
    std::optional<int> maxlength = {};
    std::optional<int> maxwords = {};
    std::optional<int> threshold = {};
    std::string count_type = {};
    int rows = 5;
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id = {};
    std::optional<bool> spellcheck = {};
    /// "%{count}" stands for the limit.
    std::string description = {};
    std::string count_classes = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
};

void draw(Out& out, CharacterCount const& field);

} // namespace gt::html::govuk
