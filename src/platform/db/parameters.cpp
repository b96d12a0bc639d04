#include "platform/db/parameters.hpp"

#include "platform/db/error.hpp"

#include <algorithm>
#include <cmath>

namespace gt::db {

namespace {

[[noreturn]] void refuse(std::string_view name, char const* why)
{
    throw Error{Error::Kind::misuse, "parameter :" + std::string{name} + ' ' + why};
}

/// The length of the UTF-8 character at the start of `text` (never empty), or 0 when there is none:
/// overlong forms, surrogates and what lies beyond U+10FFFF are none.
std::size_t character_length(std::string_view text)
{
    auto const byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    auto const within
        = [&](std::size_t at, unsigned low, unsigned high) { return byte(at) >= low && byte(at) <= high; };
    auto const tail = [&](std::size_t at) { return within(at, 0x80, 0xBF); };

    auto const lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
    if ((lead & 0xF0U) == 0xE0) {
        bool const second = within(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return second && tail(2) ? 3 : 0;
    }
    if (lead < 0xF0 || lead > 0xF4) return 0;
    bool const second = within(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    return second && tail(2) && tail(3) ? 4 : 0;
}

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        auto const length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

void check_storable(Param const& param)
{
    if (auto const* text = std::get_if<std::string>(&param.value)) {
        if (text->find('\0') != std::string::npos) refuse(param.name, "holds a NUL byte");
        if (!is_utf8(*text)) refuse(param.name, "is not UTF-8");
    }
    if (auto const* real = std::get_if<double>(&param.value); real && !std::isfinite(*real))
        refuse(param.name, "is not a finite number");
}

} // namespace

std::vector<Value const*> in_order(std::span<std::string_view const> names, std::span<Param const> params)
{
    std::vector<Value const*> values(names.size(), nullptr);
    for (auto const& param : params) {
        auto const place = std::ranges::find(names, param.name) - names.begin();
        if (place == std::ssize(names)) refuse(param.name, "is not in the statement");
        if (values[place]) refuse(param.name, "is given twice");
        check_storable(param);
        values[place] = &param.value;
    }
    auto const missing = std::ranges::find(values, nullptr);
    if (missing != values.end()) refuse(names[missing - values.begin()], "is missing");
    return values;
}

} // namespace gt::db
