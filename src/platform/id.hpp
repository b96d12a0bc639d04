#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gt {

/// A new number, larger than the one before it in this process, in time order
/// between processes: 42 bits of milliseconds since 2020, then 21 bits that
/// start at random and count up within a millisecond. Always positive.
std::int64_t new_id_number();

/// Digits only, no sign, within range; otherwise nothing.
std::optional<std::int64_t> parse_id_number(std::string_view text);

/// The id of one kind of thing: an audit's id cannot be handed over as a case's.
/// `struct AuditTag; using AuditId = Id<AuditTag>;`
template <class Tag> struct Id {
    std::int64_t number = 0;

    static Id make() { return {new_id_number()}; }

    static std::optional<Id> parse(std::string_view text)
    {
        auto const number = parse_id_number(text);
        return number ? std::optional{Id{*number}} : std::nullopt;
    }

    std::string text() const { return std::to_string(number); }
    explicit operator bool() const { return number != 0; }
    auto operator<=>(Id const&) const = default;
};

} // namespace gt
