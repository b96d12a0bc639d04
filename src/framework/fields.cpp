#include "framework/fields.hpp"

namespace gt::framework {

namespace {

bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

std::string trimmed(std::string const& text)
{
    if (is_blank(text)) return {};
    auto const first = text.find_first_not_of(" \t\r\n");
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string listed(std::vector<std::string> const& words)
{
    std::string text;
    for (auto const& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

bool is_key(std::string_view text)
{
    auto const small_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    auto const allowed = [&](char c) { return small_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.size() <= 60 && small_letter(text[0]) && std::ranges::all_of(text, allowed);
}

Fields::Fields(Node const& table, std::string what, std::string const& file, Faults& faults)
    : members_{std::get_if<Node::Table>(&table.value)}, line_{table.line}, what_{std::move(what)}, file_{file},
      faults_{faults}
{
    if (!members_) fault(line_, what_ + " is a table, and " + table.kind() + " is written here");
}

Place Fields::place_of(std::string_view key) const
{
    if (members_)
        for (auto const& member : *members_)
            if (member.key == key) return {file_, member.line};
    return place();
}

bool Fields::has(std::string_view key) const
{
    return members_ && std::ranges::any_of(*members_, [&](auto const& member) { return member.key == key; });
}

std::string Fields::text(std::string_view key)
{
    auto given = text_if_any(key);
    // A table that is none was already told of.
    if (!given && members_ && !has(key)) fault(line_, what_ + " has no " + std::string{key});
    return given.value_or("");
}

std::string Fields::optional_text(std::string_view key) { return text_if_any(key).value_or(""); }

std::string Fields::key(std::string_view name)
{
    auto given = text(name);
    if (!given.empty() && !is_key(given))
        fault(place_of(name).line, "\"" + given + "\" is no " + std::string{name} + ": " + std::string{key_rule});
    return given;
}

std::optional<std::string> Fields::text_if_any(std::string_view key)
{
    auto const* text = as<std::string>(key, "text");
    if (!text) return std::nullopt;
    if (is_blank(*text)) fault(place_of(key).line, "the " + std::string{key} + " of " + what_ + " is empty");
    return trimmed(*text);
}

int Fields::number(std::string_view key, int lowest, int highest)
{
    if (!find(key) && members_) fault(line_, what_ + " has no " + std::string{key});
    auto const* number = as<std::int64_t>(key, "a whole number");
    if (!number) return lowest;
    if (*number >= lowest && *number <= highest) return static_cast<int>(*number);
    fault(place_of(key).line,
        std::string{key} + " is " + std::to_string(*number) + "; it lies between " + std::to_string(lowest) + " and "
            + std::to_string(highest));
    return lowest;
}

bool Fields::flag(std::string_view key, bool otherwise)
{
    auto const* flag = as<bool>(key, "true or false");
    return flag ? *flag : otherwise;
}

std::optional<Date> Fields::date(std::string_view key)
{
    auto const* date = as<Date>(key, "a date, such as 2026-04-01");
    return date ? std::optional{*date} : std::nullopt;
}

Effective Fields::effective()
{
    Effective const effective{date("effective_from"), date("effective_to")};
    if (effective.from && effective.to && *effective.to < *effective.from)
        fault(place_of("effective_to").line,
            what_ + " ends on " + effective.to->words() + ", before it begins on " + effective.from->words());
    return effective;
}

std::vector<std::string> Fields::texts(std::string_view key)
{
    std::vector<std::string> texts;
    auto const* list = as<Node::List>(key, "a list of texts");
    if (!list) return texts;
    for (auto const& item : *list) {
        auto const* text = std::get_if<std::string>(&item.value);
        if (!text || is_blank(*text))
            fault(item.line,
                "the list " + std::string{key} + " holds " + (text ? "an empty text" : item.kind())
                    + "; each of its items is a text");
        else
            texts.push_back(trimmed(*text));
    }
    return texts;
}

std::vector<Place> Fields::places_of_texts(std::string_view key)
{
    std::vector<Place> places;
    auto const* node = find(key);
    auto const* list = node ? std::get_if<Node::List>(&node->value) : nullptr;
    if (!list) return places;
    for (auto const& item : *list) {
        auto const* text = std::get_if<std::string>(&item.value);
        if (text && !is_blank(*text)) places.push_back({file_, item.line});
    }
    return places;
}

std::vector<Node const*> Fields::tables(std::string_view key)
{
    std::vector<Node const*> tables;
    auto const* list = as<Node::List>(key, "a list of tables");
    if (list)
        for (auto const& item : *list) tables.push_back(&item);
    return tables;
}

Node const* Fields::table(std::string_view key) { return as<Node::Table>(key, "a table") ? find(key) : nullptr; }

void Fields::refuse_the_rest()
{
    if (!members_) return;
    for (auto const& member : *members_)
        if (std::ranges::find(known_, member.key) == known_.end())
            fault(member.line, what_ + " has no key \"" + member.key + "\"" + did_you_mean(member.key, known_));
}

Node const* Fields::find(std::string_view key)
{
    if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
    if (!members_) return nullptr;
    auto const found = std::ranges::find(*members_, key, &Node::Member::key);
    return found == members_->end() ? nullptr : &found->node;
}

template <class T> T const* Fields::as(std::string_view key, char const* wanted)
{
    auto const* node = find(key);
    if (!node) return nullptr;
    auto const* value = std::get_if<T>(&node->value);
    if (!value)
        fault(place_of(key).line,
            "the " + std::string{key} + " of " + what_ + " is " + node->kind() + "; it must be " + wanted);
    return value;
}

void Fields::fault(int line, std::string meaning) { faults_.push_back({{file_, line}, std::move(meaning)}); }

void Fields::refuse_value(std::string_view key, std::string const& given, std::vector<std::string> const& known)
{
    auto const advice = did_you_mean(given, known);
    fault(place_of(key).line,
        "the " + std::string{key} + " \"" + given + "\" does not exist"
            + (advice.empty() ? "; it is one of: " + listed(known) : advice));
}

} // namespace gt::framework
