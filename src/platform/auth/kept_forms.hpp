#pragma once

#include "platform/db/database.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gt::auth {

/// A form whose session was over when it came: what was typed, and where it was to go.
struct KeptForm {
    std::string path;
    std::string form; ///< urlencoded
};

/// An hour is time enough to sign in again; the day's work is not left lying about.
constexpr std::int64_t kept_seconds = 60 * 60;

/// Keeps it for this person alone; the token leads to it.
std::string keep_form(db::Transaction& tx, std::int64_t person, KeptForm const& form, Instant now);

/// Nothing when it is another's, too old, sent or thrown away already.
std::optional<KeptForm> find_kept_form(db::Reader& reader, std::string_view token, std::int64_t person, Instant now);
/// As above, and it is gone: of two that send it at once, one gets it.
std::optional<KeptForm> take_kept_form(db::Transaction& tx, std::string_view token, std::int64_t person, Instant now);

void forget_old_forms(db::Transaction& tx, Instant now);

} // namespace gt::auth
