#pragma once

#include "platform/html/content.hpp"

#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

/// Holds our components against govuk-frontend's own fixtures: options and the markup they must give.
namespace gt::testing {

using Options = nlohmann::json;

/// The name of a fixture, and why ours differs.
using Skipped = std::map<std::string, std::string>;

/// Draws every fixture of the component and compares what the markup means. A skipped name that no fixture
/// has, or that would pass, fails too: the list stays true.
void check_fixtures(std::string const& component, std::function<void(html::Out&, Options const&)> const& draw,
    Skipped const& skipped = {});

/// What check_fixtures has seen so far in this run, by component.
struct Tally {
    std::size_t alike = 0;
    std::size_t skipped = 0;
};
std::map<std::string, Tally> const& fixtures_checked();
std::size_t count_fixtures(std::string const& component);

/// Reading of options, as the official templates read them: a missing, null, false, zero or empty one is not there.
bool is_there(Options const& options, char const* name);
Options at(Options const& options, char const* name);
/// A value as the templates print it.
std::string shown(Options const& value);
/// Text or number as text; empty when it is not there.
std::string text(Options const& options, char const* name);
std::string text(Options const& options, char const* name, std::string otherwise);
std::optional<bool> flag(Options const& options, char const* name);
std::optional<int> number(Options const& options, char const* name);
std::optional<html::Url> url(Options const& options, char const* name);
html::Extras extras(Options const& options);
/// With the words that a component's script says, in the page's language: "showSectionText" is given to it as
/// data-i18n.show-section.
html::Extras with_words(Options const& options, html::Extras extras, std::initializer_list<char const*> names);
/// The markup of one option, or else the text of another.
html::Content content(Options const& options, char const* text_name = "text", char const* html_name = "html");
html::Drawing drawing(Options const& options, char const* name);
/// The elements of a list that are there.
std::vector<Options> items(Options const& options, char const* name = "items");

} // namespace gt::testing
