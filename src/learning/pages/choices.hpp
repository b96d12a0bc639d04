#pragma once

#include "framework/framework.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/select.hpp"
#include "staff/team.hpp"

namespace gt::learning {

using Choices = std::vector<html::govuk::SelectItem>;

/// Each begins with an item without a value, in these words.
Choices place_choices(std::vector<staff::Team> const& places, std::string const& none);
Choices theme_choices(framework::Framework const& framework, std::string const& none);
Choices aim_choices(framework::Framework const& framework, std::string const& none);
Choices kind_choices(framework::Framework const& framework, Date day, std::string const& none);

/// A list to choose from, with what was chosen and its problem.
void draw_choice(html::Out& out, forms::Typed const& typed, std::string const& name, std::string const& label,
    Choices items, html::Content const& hint = {});

/// The way to what is older, for a list whose filter is `url`.
void draw_older(html::Out& out, html::Url const& url, std::string const& after);

} // namespace gt::learning
