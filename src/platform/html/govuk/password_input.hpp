#pragma once

#include "platform/html/govuk/input.hpp"

namespace gt::html::govuk {

/// A password, with a button that shows it where JavaScript runs. Never filled in by us.
struct PasswordInput {
    std::string name;
    Label label;
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id = {};
    std::string autocomplete = "current-password";
    std::string described_by = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
};

void draw(Out& out, PasswordInput const& input);

} // namespace gt::html::govuk
