#include "platform/log/log.hpp"

#include <array>
#include <cstdio>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace gt::log {

namespace {

spdlog::logger& logger()
{
    static auto const shared = [] {
        auto made = std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_formatter(
            std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc));
        return made;
    }();
    return *shared;
}

void append_key(std::string& line, std::string_view key)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/-";
    for (char const c : key.substr(0, 80)) line += plain.find(c) == std::string_view::npos ? '_' : c;
}

struct Append {
    std::string& line;

    void operator()(std::int64_t number) const { line += std::to_string(number); }
    void operator()(std::string_view key) const { append_key(line, key); }
    void operator()(double number) const
    {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.6g", number);
        line += text.data();
    }
};

} // namespace

std::string text_of(std::string_view event, std::initializer_list<Field> fields)
{
    std::string line;
    append_key(line, event);
    for (auto const& field : fields) {
        line += ' ';
        append_key(line, field.name);
        line += '=';
        std::visit(Append{line}, field.value);
    }
    return line;
}

void info(std::string_view event, std::initializer_list<Field> fields) { logger().info(text_of(event, fields)); }
void warn(std::string_view event, std::initializer_list<Field> fields) { logger().warn(text_of(event, fields)); }
void error(std::string_view event, std::initializer_list<Field> fields) { logger().error(text_of(event, fields)); }

} // namespace gt::log
