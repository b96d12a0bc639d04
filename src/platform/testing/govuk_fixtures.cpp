#include "platform/testing/govuk_fixtures.hpp"

#include "platform/testing/html_entrance.hpp"
#include "platform/testing/markup.hpp"
#include "platform/testing/source_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace gt::testing {

namespace {

bool is_truthy(Options const& value)
{
    if (value.is_null() || value == false) return false;
    if (value.is_string()) return !value.get_ref<std::string const&>().empty();
    return !value.is_number() || value != 0;
}

Options read_fixtures(std::string const& component)
{
    std::ifstream file{
        source_folder() / "node_modules/govuk-frontend/dist/govuk/components" / component / "fixtures.json"};
    if (!file)
        FAIL("The official components are missing: run bin/setup, which installs node_modules from package-lock.json");
    return Options::parse(file).at("fixtures");
}

std::map<std::string, Tally>& checked()
{
    static std::map<std::string, Tally> tallies;
    return tallies;
}

/// "hideAllSectionsText" as "data-i18n.hide-all-sections", and ".one" behind it for one of its plural forms.
std::string attribute_of_words(std::string_view option, std::string_view plural = {})
{
    std::string name{"data-i18n."};
    for (char const c : option.substr(0, option.size() - std::string_view{"Text"}.size())) {
        auto const is_capital = c >= 'A' && c <= 'Z';
        if (is_capital) name += '-';
        name += static_cast<char>(is_capital ? c - 'A' + 'a' : c);
    }
    if (!plural.empty()) name += "." + std::string{plural};
    return name;
}

std::string drawn(std::function<void(html::Out&, Options const&)> const& draw, Options const& options)
{
    html::Out out;
    draw(out, options);
    return outline(out.bytes());
}

} // namespace

void check_fixtures(
    std::string const& component, std::function<void(html::Out&, Options const&)> const& draw, Skipped const& skipped)
{
    Tally tally;
    for (auto const& fixture : read_fixtures(component)) {
        auto const name = fixture.at("name").get<std::string>();
        CAPTURE(component);
        CAPTURE(name);
        auto const official = outline(fixture.at("html").get<std::string>());
        auto const ours = drawn(draw, fixture.at("options"));
        if (!skipped.contains(name)) {
            CHECK(ours == official);
            if (ours == official) ++tally.alike;
        } else {
            ++tally.skipped;
            CHECK_MESSAGE(ours != official, "this fixture passes, so it need not be skipped");
        }
    }
    CHECK(tally.skipped == skipped.size());
    checked()[component] = tally;
}

std::map<std::string, Tally> const& fixtures_checked() { return checked(); }

std::size_t count_fixtures(std::string const& component) { return read_fixtures(component).size(); }

Options at(Options const& options, char const* name)
{
    return options.is_object() && options.contains(name) ? options.at(name) : Options{};
}

bool is_there(Options const& options, char const* name) { return is_truthy(at(options, name)); }

std::string shown(Options const& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

std::string text(Options const& options, char const* name)
{
    auto const value = at(options, name);
    return value.is_null() || value == false ? "" : shown(value);
}

std::string text(Options const& options, char const* name, std::string otherwise)
{
    auto found = text(options, name);
    return found.empty() ? std::move(otherwise) : found;
}

std::optional<bool> flag(Options const& options, char const* name)
{
    auto const value = at(options, name);
    return value.is_boolean() ? std::optional{value.get<bool>()} : std::nullopt;
}

std::optional<int> number(Options const& options, char const* name)
{
    auto const value = at(options, name);
    return value.is_number() ? std::optional{value.get<int>()} : std::nullopt;
}

std::optional<html::Url> url(Options const& options, char const* name)
{
    return is_there(options, name) ? std::optional{html::TestEntrance::url(text(options, name))} : std::nullopt;
}

html::Extras extras(Options const& options)
{
    auto const attributes = at(options, "attributes");
    html::Extras all;
    for (auto const& [name, value] : attributes.items()) all.push_back({html::TestEntrance::name(name), shown(value)});
    return all;
}

html::Extras with_words(Options const& options, html::Extras extras, std::initializer_list<char const*> names)
{
    for (auto const* name : names) {
        auto const words = at(options, name);
        if (words.is_string()) extras.push_back({html::TestEntrance::name(attribute_of_words(name)), shown(words)});
        if (!words.is_object()) continue;
        for (auto const& [plural, form] : words.items())
            extras.push_back({html::TestEntrance::name(attribute_of_words(name, plural)), shown(form)});
    }
    return extras;
}

html::Content content(Options const& options, char const* text_name, char const* html_name)
{
    if (is_there(options, html_name)) return html::TestEntrance::raw(text(options, html_name));
    return html::Content{text(options, text_name)};
}

html::Drawing drawing(Options const& options, char const* name)
{
    if (!is_there(options, name)) return {};
    return html::TestEntrance::raw(text(options, name));
}

std::vector<Options> items(Options const& options, char const* name)
{
    std::vector<Options> present;
    for (auto const& item : at(options, name))
        if (is_truthy(item) && item != Options::object()) present.push_back(item);
    return present;
}

} // namespace gt::testing
