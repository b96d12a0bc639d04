#pragma once

#include "framework/check.hpp"
#include "platform/history/present.hpp"

#include <memory>

namespace gt::framework::store {

using VersionId = Id<struct VersionTag>;

/// A pack as it was loaded; it never changes.
struct Version {
    VersionId id;
    std::string layer;
    std::string version;
    std::string sha256; ///< of `text`, in hexadecimal
    std::string text; ///< canonical, see `canonical`
    Date effective_from;
    std::string based_on;
    Instant loaded_at;
    std::int64_t loaded_by; ///< a person, or 0 for the program itself
};

/// A pack that was found without faults and may be loaded.
struct Draft {
    Pack pack;
    std::string text;
};

struct CheckedDraft {
    Draft draft;
    Faults faults; ///< may be loaded only when `stands(faults)`
};

/// Without a byte order mark, lines ended by LF alone, and the last one ended too: what is stored and hashed.
std::string canonical(std::string_view text);

/// Reads a pack and checks it together with the newest of the other layers that are loaded. Outside the write.
CheckedDraft check_draft(
    db::Reader& reader, std::string_view text, std::string const& file, std::span<std::string_view const> known_verbs);

struct Loaded {
    VersionId id;
    bool is_new = false; ///< false: that very text was the newest already, and nothing was changed
};

/// Adds the draft as the newest version of its layer and gives the roles the verbs that are in force on the day of the
/// act. A draft that was not made from the newest version is refused with what it would change in that one [conflict];
/// so is a version text that was used before.
Result<Loaded> load(db::Transaction& tx, Draft const& draft, history::Act const& act);

/// Checks and loads a pack that travels inside the program, such as "packs/barnet.toml". Its verbs are not
/// checked: the tests hold them against those of the program.
Result<Loaded> load_shipped(db::Database& database, std::string const& file, history::Act const& act);

/// The newest version of a layer, in force or not; nothing when the layer was never loaded.
std::optional<Version> newest(db::Reader& reader, std::string_view layer);
/// Every version of every layer, by layer, the newest first.
std::vector<Version> all_versions(db::Reader& reader);

/// The framework of that day: of each layer the version that came into force last. Made afresh at each call (some
/// milliseconds), so the caller keeps it. Throws std::runtime_error when nothing is in force, or a stored pack can
/// no longer be read by this program.
std::shared_ptr<Framework const> in_force(db::Reader& reader, Date day);

/// Gives the roles of that day's framework their verbs; once a day is enough, and again when one is loaded.
void put_roles_in_force(db::Transaction& tx, Date day);

/// As `history verify` compares them.
std::vector<history::PresentState> present_versions(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::framework::store
