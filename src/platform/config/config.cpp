#include "platform/config/config.hpp"

#include "platform/mail/message.hpp"
#include "platform/toml/toml.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace gt::config {

namespace {

Problem fault(std::filesystem::path const& file, long line, std::string const& meaning)
{
    return {"", file.filename().string() + ":" + std::to_string(line) + ": " + meaning};
}

std::string text_of(std::filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::optional<std::string> take_names(std::vector<std::string>& names, std::string_view key, toml::array const& list)
{
    for (auto const& name : list) {
        if (!name.is_string()) return std::string{key} + " is a list of names";
        names.push_back(name.ref<std::string>());
    }
    return std::nullopt;
}

/// The bar bears white words: a colour on which many could not read them is refused. [WCAG 2.2, 1.4.3]
std::optional<std::string> take_colour(Config& config, std::string const& text)
{
    config.colour = html::Colour::parse(text);
    if (!config.colour) return "colour is written as \"#0b5351\": two hexadecimal digits each for red, green and blue";
    auto const found = html::contrast(*config.colour, html::white);
    if (found >= 4.5) return std::nullopt;
    std::array<char, 8> shown{};
    std::snprintf(shown.data(), shown.size(), "%.1f", std::floor(found * 10) / 10);
    return "white words on " + text + " have a contrast of " + shown.data()
        + " to 1, and many people could not read them: choose a darker colour, with 4.5 or more";
}

/// What is missing or cannot be in [council_sign_in], once all of it was read.
std::optional<std::string> what_is_wrong_with(auth::oidc::Settings const& settings)
{
    auto const is_safe
        = [](std::string const& url) { return url.starts_with("https://") || url.starts_with("http://127.0.0.1:"); };
    if (!is_safe(settings.issuer) || settings.issuer.ends_with('/'))
        return "issuer begins with https:// and has no / at its end";
    if (!is_safe(settings.address) || settings.address.ends_with('/'))
        return "address is where people reach this service, like \"https://qa.council.example\"";
    if (settings.client_id.empty()) return "client_id is missing: the identity provider gives it out";
    for (auto const& algorithm : settings.algorithms)
        if (algorithm != "RS256" && algorithm != "ES256") return "algorithms takes RS256 and ES256";
    if (settings.algorithms.empty()) return "algorithms names at least one of RS256 and ES256";
    return std::nullopt;
}

std::optional<std::string> take_roles(std::vector<auth::oidc::GroupRole>& roles, toml::array const& list)
{
    for (auto const& entry : list) {
        auth::oidc::GroupRole given;
        std::array const texts{
            std::pair{"group", &given.group}, std::pair{"role", &given.role}, std::pair{"team", &given.team}};
        for (auto const& [key, node] : entry.is_table() ? *entry.as_table() : toml::table{}) {
            auto const* const text
                = std::ranges::find(texts, key.str(), [](auto const& one) { return std::string_view{one.first}; });
            if (text == texts.end() || !node.is_string())
                return "\"" + std::string{key.str()} + "\" is not a setting of [[council_sign_in.role]], or is no text";
            *text->second = node.ref<std::string>();
        }
        if (given.group.empty() || given.role.empty()) return "[[council_sign_in.role]] names a group and a role";
        roles.push_back(std::move(given));
    }
    return std::nullopt;
}

std::optional<std::string> take_council_sign_in(auth::oidc::Settings& settings, toml::table const& table)
{
    std::array const texts{std::pair{"issuer", &settings.issuer}, std::pair{"client_id", &settings.client_id},
        std::pair{"client_secret", &settings.client_secret}, std::pair{"address", &settings.address},
        std::pair{"email_claim", &settings.email_claim}, std::pair{"groups_claim", &settings.groups_claim}};
    for (auto const& [key, node] : table) {
        auto const* const text
            = std::ranges::find(texts, key.str(), [](auto const& one) { return std::string_view{one.first}; });
        auto& names = key.str() == "groups" ? settings.groups : settings.algorithms;
        if (text != texts.end() && node.is_string()) {
            *text->second = node.ref<std::string>();
        } else if (key.str() == "are_emails_verified" && node.is_boolean()) {
            settings.are_emails_verified = node.ref<bool>();
        } else if ((key.str() == "groups" || key.str() == "algorithms") && node.is_array()) {
            names.clear();
            if (auto wrong = take_names(names, key.str(), *node.as_array())) return wrong;
        } else if (key.str() == "role" && node.is_array_of_tables()) {
            if (auto wrong = take_roles(settings.roles, *node.as_array())) return wrong;
        } else {
            return "\"" + std::string{key.str()}
            + "\" is not a setting of [council_sign_in], or has the wrong kind of value";
        }
    }
    return what_is_wrong_with(settings);
}

constexpr int longest_keeping_days = 3650;

/// What is missing or cannot be in [mail], once all of it was read.
std::optional<std::string> what_is_wrong_with(mail::Settings const& settings)
{
    if (!settings.smtp.starts_with("smtp://") && !settings.smtp.starts_with("smtps://"))
        return "smtp is the council's mail server, like \"smtp://mail.council.example:587\"";
    if (!mail::is_address(settings.from))
        return "from is the address that mail comes from, like \"qa@council.example\"";
    if (!settings.address.starts_with("https://") && !settings.address.starts_with("http://"))
        return "address is where people reach this service, like \"https://qa.council.example\"";
    if (settings.address.ends_with('/')) return "address has no / at its end";
    if (settings.keep_days < 1 || settings.keep_days > longest_keeping_days)
        return "keep_days is a number of days from 1 to " + std::to_string(longest_keeping_days);
    return std::nullopt;
}

std::optional<std::string> take_mail(mail::Settings& settings, toml::table const& table)
{
    std::array const texts{std::pair{"smtp", &settings.smtp}, std::pair{"user", &settings.user},
        std::pair{"password", &settings.password}, std::pair{"from", &settings.from},
        std::pair{"address", &settings.address}};
    for (auto const& [key, node] : table) {
        if (key.str() == "keep_days" && node.is_integer()) {
            settings.keep_days
                = static_cast<int>(std::clamp<std::int64_t>(node.ref<std::int64_t>(), 0, longest_keeping_days + 1));
            continue;
        }
        auto const* const text
            = std::ranges::find(texts, key.str(), [](auto const& one) { return std::string_view{one.first}; });
        if (text == texts.end() || !node.is_string())
            return "\"" + std::string{key.str()} + "\" is not a setting of [mail], or has the wrong kind of value";
        *text->second = node.ref<std::string>();
    }
    return what_is_wrong_with(settings);
}

/// One setting into the Config, or what is wrong with it.
std::optional<std::string> take(Config& config, std::string_view key, toml::node const& node)
{
    if (key == "council" && node.is_string())
        config.council = node.ref<std::string>();
    else if (key == "colour" && node.is_string())
        return take_colour(config, node.ref<std::string>());
    else if (key == "behind_https" && node.is_boolean())
        config.behind_https = node.ref<bool>();
    else if (key == "database" && node.is_string())
        config.database_url = node.ref<std::string>();
    else if (key == "metrics_token" && node.is_string())
        config.metrics_token = node.ref<std::string>();
    else if (key == "council_sign_in" && node.is_table())
        return take_council_sign_in(config.council_sign_in, *node.as_table());
    else if (key == "mail" && node.is_table())
        return take_mail(config.mail, *node.as_table());
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
    auto const read = read_toml(text_of(file));
    if (auto const* wrong = std::get_if<TomlFault>(&read)) return fault(file, wrong->line, wrong->meaning);
    for (auto const& [key, node] : std::get<toml::table>(read)) {
        if (auto const meaning = take(config, key.str(), node)) return fault(file, node.source().begin.line, *meaning);
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
          "# The colour of the bar at the head of every page, for example \"#1d4b8f\"; white words stand on it, so it "
          "is\n"
          "# dark. Without the line it is Goldenthread's teal.\n"
          "# colour = \"#0b5351\"\n\n"
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
          "database = \"\"\n\n"
          "# Signing in with the council's own accounts (OpenID Connect, such as Microsoft Entra ID); passwords go "
          "on.\n"
          "# docs/operating.md explains each line.\n"
          "# [council_sign_in]\n"
          "# issuer = \"https://login.microsoftonline.com/TENANT/v2.0\"\n"
          "# client_id = \"\"\n"
          "# client_secret = \"\"\n"
          "# address = \"https://qa.council.example\"\n"
          "# email_claim = \"preferred_username\"\n"
          "# are_emails_verified = true\n"
          "# groups = []\n"
          "# [[council_sign_in.role]]\n"
          "# group = \"QA officers\"\n"
          "# role = \"qa_officer\"\n\n"
          "# One mail a person a day of what waits for them. Without it mails wait and are not sent.\n"
          "# [mail]\n"
          "# smtp = \"smtp://mail.council.example:587\"\n"
          "# user = \"\"\n"
          "# password = \"\"\n"
          "# from = \"qa@council.example\"\n"
          "# address = \"https://qa.council.example\"\n"
          "# keep_days = 90\n";
}

} // namespace gt::config
