#include "framework/document.hpp"

#include "platform/toml/toml.hpp"

#include <sstream>

namespace gt::framework {

namespace {

/// Packs are written by hand; the shipped ones are under a tenth of this.
constexpr std::size_t largest_pack = 4 * 1024 * 1024;

int line_of(toml::source_region const& region) { return static_cast<int>(region.begin.line); }

Node node_from(toml::node const& source);

Node::Table table_from(toml::table const& source)
{
    Node::Table members;
    members.reserve(source.size());
    for (auto const& [key, value] : source)
        members.push_back({std::string{key.str()}, line_of(key.source()), node_from(value)});
    std::ranges::stable_sort(members, {}, &Node::Member::line);
    return members;
}

Node::List list_from(toml::array const& source)
{
    Node::List items;
    items.reserve(source.size());
    for (auto const& item : source) items.push_back(node_from(item));
    return items;
}

Node node_from(toml::node const& source)
{
    Node node{line_of(source.source()), Node::Other{"a time"}};
    if (auto const* text = source.as_string()) node.value = text->get();
    if (auto const* number = source.as_integer()) node.value = number->get();
    if (auto const* real = source.as_floating_point()) node.value = real->get();
    if (auto const* flag = source.as_boolean()) node.value = flag->get();
    if (auto const* list = source.as_array()) node.value = list_from(*list);
    if (auto const* table = source.as_table()) node.value = table_from(*table);
    if (auto const* day = source.as_date()) {
        auto const date = Date::of(day->get().year, day->get().month, day->get().day);
        if (date) node.value = *date;
    }
    return node;
}

} // namespace

std::string Node::kind() const
{
    static char const* const names[]
        = {"text", "a whole number", "a number with a point", "true or false", "a date", "a list", "a table"};
    if (auto const* other = std::get_if<Other>(&value)) return other->kind;
    return names[value.index()];
}

Node read_document(std::string_view toml, std::string const& file, Faults& faults)
{
    Node const nothing{1, Node::Table{}};
    if (toml.size() > largest_pack) {
        faults.push_back({{file, 0}, "the file is larger than 4 MB, so it is not a pack"});
        return nothing;
    }
    auto const read = read_toml(toml);
    if (auto const* fault = std::get_if<TomlFault>(&read)) {
        faults.push_back({{file, fault->line}, "this cannot be read: " + fault->meaning});
        return nothing;
    }
    return {1, table_from(std::get<toml::table>(read))};
}

std::string as_json(std::string_view toml)
{
    auto const read = read_toml(toml);
    auto const* document = std::get_if<toml::table>(&read);
    if (!document) return {};
    std::ostringstream out;
    out << toml::json_formatter{*document};
    return out.str();
}

} // namespace gt::framework
