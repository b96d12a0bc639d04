#include "platform/config/config.hpp"

#include <toml++/toml.h>

namespace gt::config {

namespace {

Problem fault(std::filesystem::path const& file, toml::source_region const& where, std::string const& meaning)
{
    return {"", file.filename().string() + ":" + std::to_string(where.begin.line) + ": " + meaning};
}

/// One setting into the Config, or what is wrong with it.
std::optional<std::string> take(Config& config, std::string_view key, toml::node const& node)
{
    if (key == "council" && node.is_string())
        config.council = node.ref<std::string>();
    else if (key == "behind_https" && node.is_boolean())
        config.behind_https = node.ref<bool>();
    else if (key == "database" && node.is_string())
        config.database_url = node.ref<std::string>();
    else if (key == "hosts" && node.is_array()) {
        for (auto const& host : *node.as_array()) {
            if (!host.is_string()) return "hosts is a list of names";
            config.hosts.push_back(host.ref<std::string>());
        }
    } else
        return "\"" + std::string{key} + "\" is not a setting, or has the wrong kind of value";
    return std::nullopt;
}

} // namespace

Result<Config> read(std::filesystem::path const& file)
{
    Config config;
    if (!std::filesystem::exists(file)) return config;
    try {
        auto const table = toml::parse_file(file.string());
        for (auto const& [key, node] : table) {
            if (auto const meaning = take(config, key.str(), node)) return fault(file, node.source(), *meaning);
        }
    } catch (toml::parse_error const& error) {
        return fault(file, error.source(), std::string{error.description()});
    }
    return config;
}

std::string initial_text(std::string const& council)
{
    std::string quoted;
    for (char const c : council) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (static_cast<unsigned char>(c) >= 0x20) quoted += c;
    }
    return "# The name shown at the head of every page.\n"
           "council = \""
        + quoted
        + "\"\n\n"
          "# Set to true when people reach the service by https: cookies are then sent by https only.\n"
          "behind_https = false\n\n"
          "# The host names that people use, without port; an empty list accepts any.\n"
          "hosts = []\n\n"
          "# A PostgreSQL connection string, when one machine is outgrown. Empty: SQLite in this folder.\n"
          "database = \"\"\n";
}

} // namespace gt::config
