#include "app/backup.hpp"

#include "platform/db/error.hpp"
#include "platform/db/migrations.hpp"
#include "platform/db/sqlite_copy.hpp"
#include "platform/files/durable.hpp"
#include "platform/files/shelf.hpp"
#include "platform/history/seal.hpp"
#include "platform/log/log.hpp"
#include "platform/text/text.hpp"

#include <nlohmann/json.hpp>

namespace gt::app {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr auto database_name = "goldenthread.sqlite";
constexpr auto settings_name = "goldenthread.toml";
constexpr auto manifest_name = "manifest.json";
constexpr auto files_name = "files";

/// 2026-11-22T21:04:05Z without what a file's name may not hold everywhere.
std::string folder_name(Instant now)
{
    auto name = "goldenthread-" + now.iso();
    std::ranges::replace(name, ':', '-');
    return name;
}

json as_json(Manifest const& manifest)
{
    return {{"made_at", manifest.made_at}, {"council", manifest.council}, {"sha256", manifest.digests},
        {"rows", manifest.rows}, {"files", manifest.files}, {"seal", manifest.seal}, {"root", manifest.root}};
}

Manifest read_manifest(fs::path const& folder)
{
    auto const read = json::parse(files::read_whole(folder / manifest_name));
    // Backups from before people could send files say nothing of them; those from before there were seals in it
    // neither.
    return {read.at("made_at"), read.at("council"), read.at("sha256"), read.at("rows"),
        read.value("files", std::vector<std::string>{}), read.value("seal", std::int64_t{0}),
        read.value("root", std::string{})};
}

std::optional<Problem> what_is_damaged(fs::path const& folder, Manifest const& manifest)
{
    for (auto const* needed : {database_name, settings_name})
        if (!manifest.digests.contains(needed))
            return Problem{"from", std::string{"The backup has no "} + needed + "."};
    for (auto const& [name, digest] : manifest.digests) {
        if (fs::path{name}.filename() != name) return Problem{"from", "The backup names a file outside its folder."};
        if (!fs::exists(folder / name)) return Problem{"from", "The backup's file " + name + " is missing."};
        if (files::digest_of(folder / name) != digest)
            return Problem{"from", "The backup's file " + name + " is not as it was written. Use another backup."};
    }
    for (auto const& sha256 : manifest.files) {
        if (!files::is_digest(sha256)) return Problem{"from", "The backup names a file outside its folder."};
        auto const file = files::path_below(folder / files_name, sha256);
        if (!fs::exists(file) || files::digest_of(file) != sha256)
            return Problem{"from", "The backup's file " + sha256 + " is not as it was written. Use another backup."};
    }
    return std::nullopt;
}

void copy_file_of(fs::path const& from, fs::path const& to, std::string const& sha256)
{
    auto const copy = files::path_below(to, sha256);
    fs::create_directories(copy.parent_path());
    fs::copy_file(files::path_below(from, sha256), copy);
    fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write);
    files::make_durable(copy);
    fs::permissions(copy, fs::perms::owner_read);
}

/// Everything or nothing: what was begun is taken away when an exception passes by.
class NewFolder {
public:
    explicit NewFolder(fs::path folder) : folder_{std::move(folder)}
    {
        fs::create_directories(folder_);
        fs::permissions(folder_, fs::perms::owner_all);
    }
    ~NewFolder()
    {
        std::error_code ignored;
        if (!kept_) fs::remove_all(folder_, ignored);
    }
    NewFolder(NewFolder const&) = delete;

    fs::path const& path() const { return folder_; }
    void keep() { kept_ = true; }

private:
    fs::path folder_;
    bool kept_ = false;
};

/// A backup is wanted all the more when there is no key, or the database is busy: then without a seal.
history::Sealed seal_before(Place const& place, config::Config const& config, Instant now)
{
    try {
        auto options = database_options(place, config);
        options.wait = std::chrono::seconds{2};
        db::Database database{options};
        // Without the tables that this program knows there is nothing to seal yet.
        if (db::standing_of(database, db::embedded_migrations()) != db::Standing::up_to_date) return {};
        return history::seal(database, history::Keys::in_folder(keys_folder(place)), now);
    } catch (std::exception const& fault) {
        log::warn("backup.unsealed", {{"what", fault.what()}});
        return {};
    }
}

bool holds_the_seal(Place const& place, Manifest const& manifest)
{
    if (manifest.root.empty()) return true;
    db::Database database{database_options(place, {})};
    auto const row
        = database.read().one("SELECT root FROM history_seals WHERE number = :number", {{"number", manifest.seal}});
    if (!row) return false;
    auto const root = row->get<db::Bytes>("root");
    return text::hex(root.data(), root.size()) == manifest.root;
}

Backup write_backup(fs::path const& data, fs::path const& folder, std::string const& council,
    history::Sealed const& sealed, Instant now)
{
    NewFolder made{folder};
    db::copy_sqlite((data / database_name).string(), (folder / database_name).string());
    files::write_durably(folder / settings_name, files::read_whole(data / settings_name));
    Backup backup{folder,
        {now.iso(), council, {}, db::check_and_count_sqlite((folder / database_name).string()),
            files::Shelf{data / files_name}.all(), sealed.newest, sealed.root}};
    for (auto const& sha256 : backup.manifest.files) copy_file_of(data / files_name, folder / files_name, sha256);
    for (auto const* name : {database_name, settings_name})
        backup.manifest.digests[name] = files::digest_of(folder / name);
    files::write_durably(folder / manifest_name, as_json(backup.manifest).dump(2) + "\n");
    made.keep();
    return backup;
}

Result<Manifest> read_sound_manifest(fs::path const& from)
{
    if (!fs::exists(from / manifest_name)) return Problem{"from", "There is no whole backup in this folder."};
    try {
        auto manifest = read_manifest(from);
        if (auto const damaged = what_is_damaged(from, manifest)) return *damaged;
        return manifest;
    } catch (json::exception const&) {
        return Problem{"from", "The backup's manifest.json cannot be read."};
    }
}

} // namespace

Result<Backup> make_backup(Place const& place, fs::path const& to, Instant now)
{
    auto const config = config::read(place.data / settings_name);
    if (!config) return config.problem();
    if (!database_options(place, *config).postgres_url.empty())
        return Problem{"database", "The data are in PostgreSQL: back them up with pg_dump (docs/operating.md)."};
    if (!fs::exists(place.data / database_name)) return Problem{"data", "There is no authority in this folder."};
    auto const folder = to / folder_name(now);
    if (fs::exists(folder)) return Problem{"to", "A backup of this very second is there already."};
    auto const sealed = seal_before(place, *config, now);
    try {
        return write_backup(place.data, folder, config->council, sealed, now);
    } catch (fs::filesystem_error const&) {
        return Problem{"to", "The backup cannot be written (is the disk full?). Nothing of it was left behind."};
    }
}

Result<Manifest> restore_backup(fs::path const& from, Place const& place)
{
    for (auto const* name : {database_name, settings_name})
        if (fs::exists(place.data / name))
            return Problem{"data", "This folder holds an authority already. Restore into a new one."};
    auto manifest = read_sound_manifest(from);
    if (!manifest) return manifest.problem();
    NewFolder made{place.data};
    for (auto const* name : {database_name, settings_name}) {
        fs::copy_file(from / name, place.data / name);
        files::make_durable(place.data / name);
    }
    for (auto const& sha256 : manifest->files) copy_file_of(from / files_name, place.data / files_name, sha256);
    if (db::check_and_count_sqlite((place.data / database_name).string()) != manifest->rows)
        return Problem{"from", "The restored database does not hold the rows that the backup names."};
    if (!holds_the_seal(place, *manifest))
        return Problem{"from", "The restored history does not hold the seal that the backup names."};
    made.keep();
    return manifest;
}

} // namespace gt::app
