#include "platform/testing/markup.hpp"

#include <algorithm>
#include <gumbo.h>
#include <memory>
#include <set>
#include <sstream>
#include <vector>

namespace gt::testing {

namespace {

constexpr std::string_view space = " \t\r\n\f";

/// One space for white space inside; at an edge one for spaces, nothing for a line break.
std::string folded(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        auto const blank = text.substr(0, std::min(text.find_first_not_of(space), text.size()));
        text.remove_prefix(blank.size());
        auto const is_edge = result.empty() || text.empty();
        if (!blank.empty() && !(is_edge && blank.find('\n') != std::string_view::npos)) result += ' ';
        auto const word = text.substr(0, std::min(text.find_first_of(space), text.size()));
        result += word;
        text.remove_prefix(word.size());
    }
    return result;
}

std::string sorted_words(std::string const& text)
{
    std::istringstream words{text};
    std::set<std::string> sorted;
    for (std::string word; words >> word;) sorted.insert(word);
    std::string result;
    for (auto const& word : sorted) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::string name_of(GumboElement const& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    auto name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return {name.data, name.length};
}

std::string attributes_of(GumboElement const& element)
{
    std::vector<std::string> lines;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        auto const& one = *static_cast<GumboAttribute const*>(element.attributes.data[i]);
        auto const value = std::string_view{one.name} == "class" ? sorted_words(one.value) : folded(one.value);
        lines.push_back(" " + std::string{one.name} + "=\"" + value + "\"");
    }
    std::ranges::sort(lines);
    std::string all;
    for (auto const& line : lines) all += line;
    return all;
}

void write(GumboNode const& node, int depth, std::string& lines)
{
    std::string const indent(static_cast<std::size_t>(2 * depth), ' ');
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        auto const text = folded(node.v.text.text);
        if (!text.empty()) lines += indent + '"' + text + "\"\n";
    } else if (node.type == GUMBO_NODE_ELEMENT) {
        auto const& element = node.v.element;
        lines += indent + name_of(element) + attributes_of(element) + "\n";
        for (unsigned i = 0; i < element.children.length; ++i)
            write(*static_cast<GumboNode const*>(element.children.data[i]), depth + 1, lines);
    }
}

} // namespace

std::string outline(std::string_view markup)
{
    auto const page = "<!doctype html><html><head></head><body>" + std::string{markup} + "</body></html>";
    auto const destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    std::unique_ptr<GumboOutput, decltype(destroy)> const output{
        gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()), destroy};
    std::string lines;
    write(*output->root, 0, lines);
    return lines;
}

} // namespace gt::testing
