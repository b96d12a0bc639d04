#pragma once

#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

/// One of the boxes of a date. Its name in the form is "prefix-name" if the date has a `name_prefix`.
struct DateBox {
    std::string name;
    std::string value = {};
    /// The name with a capital when it is empty.
    std::string label = {};
    /// In characters; 0: the classes say it.
    int width = 2;
    /// Which box is wrong; when none says so, an error of the date marks all but those that say they are right.
    std::optional<bool> has_error = {};
    std::string id = {};
    std::string inputmode = "numeric";
    std::string autocomplete = {};
    std::string pattern = {};
    std::string classes = {};
    Extras attributes = {};
};

/// "day", "month" and "year" with what was typed in them.
std::vector<DateBox> day_month_year(std::string day = {}, std::string month = {}, std::string year = {});

/// A date that a person knows by heart, such as a date of birth. Boxes have the ids "id-day", ...
struct DateInput {
    std::string id;
    std::vector<DateBox> boxes;
    std::optional<Fieldset> fieldset = {};
    std::string name_prefix = {};
    Content hint = {};
    std::optional<std::string> error = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
};

void draw(Out& out, DateInput const& date);

} // namespace gt::html::govuk
