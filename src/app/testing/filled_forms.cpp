#include "app/testing/filled_forms.hpp"

#include <array>
#include <gumbo.h>
#include <map>
#include <memory>

namespace gt::testing {

namespace {

constexpr auto made_up_words = "Made-up words that are long enough to say something";

struct Choice {
    std::string value;
    bool is_taken = false;
};

std::string attribute(GumboElement const& element, char const* name)
{
    auto const* const found = gumbo_get_attribute(&element.attributes, name);
    return found ? found->value : std::string{};
}

bool has(GumboElement const& element, char const* name)
{
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

/// Calls `visit` with every element below the node, in the order of the page.
template <class Visit> void each_element(GumboNode const& node, Visit const& visit)
{
    if (node.type != GUMBO_NODE_ELEMENT) return;
    visit(node.v.element, node);
    auto const& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        each_element(*static_cast<GumboNode const*>(children.data[i]), visit);
}

std::string text_in(GumboElement const& element)
{
    std::string text;
    for (unsigned i = 0; i < element.children.length; ++i) {
        auto const& child = *static_cast<GumboNode const*>(element.children.data[i]);
        if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE) text += child.v.text.text;
    }
    return text;
}

/// Reads one form's fields.
class Filling {
public:
    Filling(Date day, std::size_t choice) : day_{day}, choice_{choice} { }

    FilledForm fill(GumboNode const& form)
    {
        filled_.action = attribute(form.v.element, "action");
        each_element(form, [&](GumboElement const& element, GumboNode const& node) { take(element, node); });
        for (auto const& [name, choices] : choices_) filled_.fields.add(name, chosen(choices));
        return std::move(filled_);
    }

private:
    void take(GumboElement const& element, GumboNode const& node)
    {
        auto const name = attribute(element, "name");
        if (name.empty() || name == "csrf" || has(element, "disabled")) return;
        if (element.tag == GUMBO_TAG_TEXTAREA) {
            filled_.texts.push_back(name);
            return take_line(name, text_in(element), made_up_words);
        }
        if (element.tag == GUMBO_TAG_SELECT) return take_options(name, node);
        if (element.tag == GUMBO_TAG_BUTTON) return take_button(name, attribute(element, "value"));
        if (element.tag == GUMBO_TAG_INPUT) take_input(element, name);
    }

    void take_input(GumboElement const& element, std::string const& name)
    {
        auto const type = attribute(element, "type");
        auto const value = attribute(element, "value");
        if (type == "hidden")
            filled_.fields.add(name, value);
        else if (type == "file")
            filled_.takes_files = true;
        else if (type == "radio" || type == "checkbox")
            choices_[name].push_back({value, has(element, "checked")});
        else
            take_line(name, value, fitting(element, name));
    }

    void take_line(std::string const& name, std::string const& value, std::string const& otherwise)
    {
        filled_.fields.add(name, value.empty() ? otherwise : value);
    }

    void take_options(std::string const& name, GumboNode const& select)
    {
        each_element(select, [&](GumboElement const& option, GumboNode const&) {
            if (option.tag != GUMBO_TAG_OPTION || attribute(option, "value").empty()) return;
            choices_[name].push_back({attribute(option, "value"), has(option, "selected")});
        });
    }

    /// The first button is the one that Enter presses.
    void take_button(std::string const& name, std::string const& value)
    {
        if (!filled_.fields.has(name)) filled_.fields.add(name, value);
    }

    std::string fitting(GumboElement const& element, std::string const& name) const
    {
        auto const iso = day_.iso();
        constexpr std::array days{"due", "from", "to", "date", "day", "by"};
        if (name.ends_with("_on") || std::ranges::find(days, name) != days.end())
            return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
        if (name.ends_with("-day")) return iso.substr(8, 2);
        if (name.ends_with("-month")) return iso.substr(5, 2);
        if (name.ends_with("-year")) return iso.substr(0, 4);
        if (name == "reader") return "iro@northvale.example"; // somebody who works here
        if (attribute(element, "type") == "email") return "made.up@northvale.example";
        return attribute(element, "inputmode") == "numeric" ? "1" : made_up_words;
    }

    std::string chosen(std::vector<Choice> const& choices) const
    {
        auto const taken = std::ranges::find(choices, true, &Choice::is_taken);
        if (taken != choices.end()) return taken->value;
        return choices[std::min(choice_, choices.size() - 1)].value;
    }

    Date day_;
    std::size_t choice_;
    FilledForm filled_;
    std::map<std::string, std::vector<Choice>> choices_;
};

/// Calls `visit` with every element of the page.
template <class Visit> void each_element(std::string_view page, Visit const& visit)
{
    auto const destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    std::unique_ptr<GumboOutput, decltype(destroy)> const output{
        gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()), destroy};
    each_element(*output->root, visit);
}

} // namespace

std::vector<FilledForm> filled_forms(std::string_view page, Date day, std::size_t choice)
{
    std::vector<FilledForm> forms;
    each_element(page, [&](GumboElement const& element, GumboNode const& node) {
        if (element.tag == GUMBO_TAG_FORM && attribute(element, "method") == "post")
            forms.push_back(Filling{day, choice}.fill(node));
    });
    return forms;
}

std::string problems_in(std::string_view page)
{
    std::string problems;
    each_element(page, [&](GumboElement const& summary, GumboNode const& node) {
        if (attribute(summary, "class").find("govuk-error-summary__list") == std::string::npos) return;
        each_element(node, [&](GumboElement const& link, GumboNode const&) {
            if (link.tag == GUMBO_TAG_A) problems += text_in(link) + "; ";
        });
    });
    return problems;
}

} // namespace gt::testing
