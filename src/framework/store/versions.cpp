#include "framework/store/versions.hpp"

#include "framework/difference.hpp"

#include <array>
#include <sodium.h>

namespace gt::framework::store {

namespace {

std::string sha256(std::string_view text)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(text.data()), text.size());
    std::array<char, 2 * digest.size() + 1> letters{};
    sodium_bin2hex(letters.data(), letters.size(), digest.data(), digest.size());
    return letters.data();
}

Version version_from(db::Row const& row)
{
    return {row.get<VersionId>("id"), row.text("layer"), row.text("version"), row.text("sha256"), row.text("content"),
        row.get<Date>("effective_from"), row.text("based_on"), row.get<Instant>("loaded_at"), row.number("loaded_by")};
}

Problem refused_with_difference(Draft const& draft, Version const& current)
{
    auto const based_on = draft.pack.based_on.empty() ? std::string{"no version"} : "version " + draft.pack.based_on;
    return {"",
        "This pack is based on " + based_on + ", but the newest of \"" + current.layer + "\" is version "
            + current.version + ". Take its changes over, and write based_on = \"" + current.version
            + "\" into the pack. Loading it would change:\n" + difference(current.text, draft.text),
        Problem::Kind::conflict};
}

bool was_used(db::Reader& reader, Pack const& pack)
{
    return reader
        .one(R"sql(SELECT id FROM framework_versions WHERE layer = :layer AND version = :version)sql",
            {{"layer", pack.layer}, {"version", pack.version}})
        .has_value();
}

void insert(db::Transaction& tx, Version const& version)
{
    tx.run(R"sql(
        INSERT INTO framework_versions
               (id, layer, version, sha256, content, effective_from, based_on, loaded_at, loaded_by)
        VALUES (:id, :layer, :version, :sha256, :content, :effective_from, :based_on, :loaded_at, :loaded_by))sql",
        {{"id", version.id}, {"layer", version.layer}, {"version", version.version}, {"sha256", version.sha256},
            {"content", version.text}, {"effective_from", version.effective_from}, {"based_on", version.based_on},
            {"loaded_at", version.loaded_at}, {"loaded_by", version.loaded_by}});
}

history::State state_of(Version const& version)
{
    return history::State{}
        .with("layer", version.layer)
        .with("version", version.version)
        .with("sha256", sha256(version.text))
        .with("effective_from", version.effective_from)
        .with("based_on", version.based_on);
}

} // namespace

Result<Loaded> load(db::Transaction& tx, Draft const& draft, history::Act const& act)
{
    auto const& pack = draft.pack;
    auto const digest = sha256(draft.text);
    auto const current = newest(tx, pack.layer);
    if (current && current->sha256 == digest) return Loaded{current->id, false};
    if (current && current->version != pack.based_on) return refused_with_difference(draft, *current);
    if (was_used(tx, pack))
        return Problem{"version",
            "Version " + pack.version + " of \"" + pack.layer
                + "\" was loaded before with another text: give this one a new version"};

    Version const version{VersionId::make(), pack.layer, pack.version, digest, draft.text, pack.effective_from.value(),
        pack.based_on, act.when, act.who};
    insert(tx, version);
    history::record(tx, act, {"framework", version.id.number}, {}, state_of(version));
    put_roles_in_force(tx, act.when.london_date());
    return Loaded{version.id, true};
}

std::optional<Version> newest(db::Reader& reader, std::string_view layer)
{
    auto const row = reader.one(R"sql(
        SELECT id, layer, version, sha256, content, effective_from, based_on, loaded_at, loaded_by
          FROM framework_versions
         WHERE layer = :layer
         ORDER BY id DESC
         LIMIT 1)sql",
        {{"layer", layer}});
    return row ? std::optional{version_from(*row)} : std::nullopt;
}

std::vector<Version> all_versions(db::Reader& reader)
{
    std::vector<Version> versions;
    reader.each(R"sql(
        SELECT id, layer, version, sha256, content, effective_from, based_on, loaded_at, loaded_by
          FROM framework_versions
         ORDER BY layer, id DESC)sql",
        {}, [&](db::Row const& row) { versions.push_back(version_from(row)); });
    return versions;
}

std::vector<history::PresentState> present_versions(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    reader.each(R"sql(
        SELECT id, layer, version, sha256, content, effective_from, based_on, loaded_at, loaded_by
          FROM framework_versions WHERE id > :after ORDER BY id LIMIT :most)sql",
        {{"after", after}, {"most", most}}, [&](db::Row const& row) {
            states.push_back({row.number("id"), state_of(version_from(row))});
        });
    return states;
}

} // namespace gt::framework::store
