#include "platform/config/config.hpp"

#include <toml++/toml.h>

namespace gt::config {

namespace {

Problem fault(std::filesystem::path const& file, toml::source_region const& where, std::string const& meaning)
{
    return {"", file.filename().string() + ":" + std::to_string(where.begin.line) + ": " + meaning};
}

std::optional<std::string> take_names(std::vector<std::string>& names, std::string_view key, toml::array const& list)
{
    for (auto const& name : list) {
        if (!name.is_string()) return std::string{key} + " is a list of names";
        names.push_back(name.ref<std::string>());
    }
    return std::nullopt;
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
    else if (key == "metrics_token" && node.is_string())
        config.metrics_token = node.ref<std::string>();
    else if (key == "hosts" && node.is_array())
        return take_names(config.hosts, key, *node.as_array());
    else if (key == "proxies" && node.is_array())
        return take_names(config.proxies, key, *node.as_array());
    else
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
          "# The addresses of the proxies that stand before the service: who asked is then read from what they add to\n"
          "# X-Forwarded-For. With none named, that header is not believed.\n"
          "proxies = []\n\n"
          "# A secret of your choice, sent as \"Authorization: Bearer ...\", opens /metrics. Empty: there is none.\n"
          "metrics_token = \"\"\n\n"
          "# A PostgreSQL connection string, when one machine is outgrown. Empty: SQLite in this folder.\n"
          "database = \"\"\n";
}

} // namespace gt::config
