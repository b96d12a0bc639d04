#pragma once

#include "platform/auth/oidc/settings.hpp"
#include "platform/html/colour.hpp"
#include "platform/mail/settings.hpp"
#include "platform/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gt::config {

/// goldenthread.toml in the data folder: what one council sets for its own copy.
struct Config {
    std::string council = "Goldenthread"; ///< shown in the header
    std::optional<html::Colour> colour; ///< of the bar at the head of each page; white words on it can be read
    std::vector<std::string> hosts; ///< names accepted in Host; empty: any
    bool behind_https = false; ///< cookies are Secure and __Host- only then
    std::string database_url; ///< PostgreSQL; empty: SQLite in the data folder
    std::vector<std::string> proxies; ///< addresses whose X-Forwarded-For is believed
    auth::oidc::Settings council_sign_in; ///< the council's own identity provider; not set: passwords only
    mail::Settings mail; ///< how mail leaves the house; not set: it waits
    std::string metrics_token; ///< what /metrics asks for; empty: there is no such page
};

/// The defaults when the file is not there. A fault is a Problem that names file and line.
Result<Config> read(std::filesystem::path const& file);

/// The text of a new file, with each setting explained.
std::string initial_text(std::string const& council);

} // namespace gt::config
