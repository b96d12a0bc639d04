#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

/// The log: one line an event on standard error, "time level event name=value ...". For machines and
/// whoever operates the program; nothing that people typed and nothing about a child may come in.
namespace gt::log {

/// A name with a number or a short key (an id, a status, a name from the code).
/// A key is cut at 80 characters and anything but letters, digits and ._:/- becomes "_".
struct Field {
    Field(std::string_view name, std::integral auto number) : name{name}, value{static_cast<std::int64_t>(number)} { }
    Field(std::string_view name, std::floating_point auto number) : name{name}, value{static_cast<double>(number)} { }
    Field(std::string_view name, std::string_view key) : name{name}, value{key} { }
    Field(std::string_view name, std::string const& key) : name{name}, value{std::string_view{key}} { }
    Field(std::string_view name, char const* key) : name{name}, value{std::string_view{key}} { }

    std::string_view name;
    std::variant<std::int64_t, double, std::string_view> value;
};

void info(std::string_view event, std::initializer_list<Field> fields = {});
void warn(std::string_view event, std::initializer_list<Field> fields = {});
void error(std::string_view event, std::initializer_list<Field> fields = {});

/// The part of the line after time and level.
std::string text_of(std::string_view event, std::initializer_list<Field> fields);

} // namespace gt::log
