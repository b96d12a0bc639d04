#pragma once

#include "framework/document.hpp"
#include "framework/effective.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace gt::framework {

/// A name in a pack and what it stands for in code.
template <class T> struct Named {
    std::string_view name;
    T value;
};

/// Whether it can be the key of something in a pack.
bool is_key(std::string_view text);
inline constexpr std::string_view key_rule
    = "it is written with small letters, digits and _, begins with a letter, and has at most 60 of them";

/// Reads one table of a pack, key by key; what is missing or of the wrong kind becomes a fault with its line, and
/// reading goes on with an empty value, so that one run tells all faults.
class Fields {
public:
    /// `what` names the table in faults: "this role".
    Fields(Node const& table, std::string what, std::string const& file, Faults& faults);

    Place place() const { return {file_, line_}; }
    Place place_of(std::string_view key) const;
    bool has(std::string_view key) const;

    std::string text(std::string_view key); ///< required and not blank
    std::string optional_text(std::string_view key); ///< empty when absent; not blank when given
    std::string key(std::string_view key); ///< required: small letters, digits and _
    std::optional<std::string> text_if_any(std::string_view key);
    int number(std::string_view key, int lowest, int highest);
    bool flag(std::string_view key, bool otherwise);
    std::optional<Date> date(std::string_view key);
    /// effective_from and effective_to; one that ends before it begins is a fault.
    Effective effective();
    std::vector<std::string> texts(std::string_view key);
    /// One for each of those texts.
    std::vector<Place> places_of_texts(std::string_view key);
    std::vector<Node const*> tables(std::string_view key);
    Node const* table(std::string_view key);

    template <class T> T one_of(std::string_view key, std::span<Named<T> const> names, T otherwise)
    {
        auto const given = text_if_any(key);
        if (!given) return otherwise;
        auto const found = std::ranges::find(names, *given, &Named<T>::name);
        if (found != names.end()) return found->value;
        std::vector<std::string> known;
        for (auto const& name : names) known.emplace_back(name.name);
        refuse_value(key, *given, known);
        return otherwise;
    }

    /// Every key that nobody asked for is a fault.
    void refuse_the_rest();

private:
    Node const* find(std::string_view key);
    /// The value of `key` as T, with a fault when it is of another kind.
    template <class T> T const* as(std::string_view key, char const* wanted);
    void fault(int line, std::string meaning);
    void refuse_value(std::string_view key, std::string const& given, std::vector<std::string> const& known);

    Node::Table const* members_;
    int line_;
    std::string what_;
    std::string const& file_;
    Faults& faults_;
    std::vector<std::string> known_;
};

} // namespace gt::framework
