#pragma once

#include "platform/db/value.hpp"
#include "platform/time/instant.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gt::history {

/// What seals are authenticated with. It lies outside the database, so that who can write to the one cannot make the
/// other.
struct Key {
    std::string id; ///< a digest of the secret: safe to show, and a damaged file is noticed by it
    Instant made_at;
    db::Bytes secret;
};

Key new_key(Instant now);

/// The newest one makes seals; the older ones are kept to check the seals that they made.
class Keys {
public:
    Keys() = default;
    explicit Keys(std::vector<Key> keys);

    /// All in that folder; none when the folder is not there. Throws std::runtime_error, naming the file, when
    /// one is not as it was written.
    static Keys in_folder(std::filesystem::path const& folder);

    std::vector<Key> const& all() const { return keys_; } ///< oldest first
    Key const* newest() const { return keys_.empty() ? nullptr : &keys_.back(); }
    Key const* find(std::string_view id) const;

    /// Somebody has said that this key is lost for good, and takes the word of later seals for those it made.
    void give_up(std::string id) { given_up_.insert(std::move(id)); }
    bool is_given_up(std::string const& id) const { return given_up_.contains(id); }

private:
    std::vector<Key> keys_;
    std::set<std::string> given_up_;
};

/// Makes the newest key in the folder (and the folder), readable by the program's own user only, on disk before it
/// returns.
Key add_key(std::filesystem::path const& folder, Instant now);

} // namespace gt::history
