#include "reports/store/editions.hpp"

#include "platform/text/digest.hpp"

namespace gt::reports::store {

namespace {

Edition edition_from(db::Row const& row)
{
    return {.id = row.get<EditionId>("id"),
        .report = row.text("report"),
        .from = row.get<Date>("from_day"),
        .to = row.get<Date>("to_day"),
        .number = row.count("number"),
        .as_at = row.get<Instant>("as_at"),
        .figures = row.text("figures"),
        .built_at = row.get<Instant>("built_at"),
        .built_by = row.get<std::optional<staff::PersonId>>("built_by"),
        .published_at = row.get<std::optional<Instant>>("published_at"),
        .published_by = row.get<std::optional<staff::PersonId>>("published_by"),
        .version = row.count("version")};
}

history::Subject subject_of(EditionId id) { return {"edition", id.number}; }

history::State state_of(Edition const& edition, std::vector<std::pair<std::string, std::string>> const& digests)
{
    history::State state;
    state.with("report", edition.report).with("from", edition.from).with("to", edition.to);
    state.with("number", edition.number).with("as at", edition.as_at);
    state.with("figures", text::digest(edition.figures)).with("published", edition.published_at);
    for (auto const& [format, digest] : digests) state.with(format, digest);
    return state;
}

std::optional<std::int64_t> who(history::Act const& act)
{
    return act.who == 0 ? std::nullopt : std::optional{act.who};
}

void add_file(db::Transaction& tx, EditionId id, EditionFile const& file)
{
    tx.run(R"sql(
        INSERT INTO edition_files (edition_id, format, type, sha256, bytes)
        VALUES (:id, :format, :type, :sha256, :bytes))sql",
        {{"id", id}, {"format", file.format}, {"type", file.type}, {"sha256", text::digest(file.bytes)},
            {"bytes", db::Bytes{file.bytes.begin(), file.bytes.end()}}});
}

} // namespace

std::optional<Edition> find_edition(db::Reader& reader, EditionId id)
{
    auto const row = reader.one(R"sql(
        SELECT id, report, from_day, to_day, number, as_at, figures, built_at, built_by, published_at, published_by,
               version
          FROM editions WHERE id = :id)sql",
        {{"id", id}});
    return row ? std::optional{edition_from(*row)} : std::nullopt;
}

std::vector<Edition> all_editions(db::Reader& reader, bool published_only, int limit)
{
    std::vector<Edition> editions;
    for (auto const& row : reader.all(R"sql(
             SELECT id, report, from_day, to_day, number, as_at, '' AS figures, built_at, built_by, published_at,
                    published_by, version
               FROM editions
              WHERE (:published_only = 0 OR published_at IS NOT NULL)
              ORDER BY to_day DESC, report, number DESC
              LIMIT :limit)sql",
             {{"published_only", published_only}, {"limit", limit}}))
        editions.push_back(edition_from(row));
    return editions;
}

std::optional<Edition> newest_edition(db::Reader& reader, std::string_view report, Date from, Date to)
{
    auto const row = reader.one(R"sql(
        SELECT id FROM editions
         WHERE report = :report AND from_day = :from AND to_day = :to
         ORDER BY number DESC LIMIT 1)sql",
        {{"report", report}, {"from", from}, {"to", to}});
    return row ? find_edition(reader, row->get<EditionId>("id")) : std::nullopt;
}

void add_edition(db::Transaction& tx, Edition const& edition, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO editions (id, report, from_day, to_day, number, as_at, figures, built_at, built_by, published_at,
                              published_by, version)
        VALUES (:id, :report, :from, :to, :number, :as_at, :figures, :built_at, :built_by, NULL, NULL, 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", edition.id}, {"report", edition.report}, {"from", edition.from}, {"to", edition.to},
            {"number", edition.number}, {"as_at", edition.as_at}, {"figures", edition.figures},
            {"built_at", edition.built_at}, {"built_by", who(act)}});
    if (added == 1) history::record(tx, act, subject_of(edition.id), {}, state_of(edition, {}));
}

Result<void> rebuild(db::Transaction& tx, Edition const& before, Edition const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE editions SET as_at = :as_at, figures = :figures, built_at = :built_at, built_by = :built_by,
                            version = version + 1
         WHERE id = :id AND version = :version AND published_at IS NULL)sql",
        {{"as_at", after.as_at}, {"figures", after.figures}, {"built_at", after.built_at}, {"built_by", who(act)},
            {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    history::record(tx, act, subject_of(before.id), state_of(before, {}), state_of(after, {}));
    return {};
}

Result<void> publish(
    db::Transaction& tx, Edition const& before, std::vector<EditionFile> const& files, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE editions SET published_at = :now, published_by = :who, version = version + 1
         WHERE id = :id AND version = :version AND published_at IS NULL)sql",
        {{"now", act.when}, {"who", who(act)}, {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    for (auto const& file : files) add_file(tx, before.id, file);
    auto after = before;
    after.published_at = act.when;
    history::record(tx, act, subject_of(before.id), state_of(before, {}), state_of(after, digests_of(tx, before.id)));
    return {};
}

std::optional<EditionFile> file_of(db::Reader& reader, EditionId id, std::string_view format)
{
    auto const row
        = reader.one("SELECT format, type, bytes FROM edition_files WHERE edition_id = :id AND format = :format",
            {{"id", id}, {"format", format}});
    if (!row) return std::nullopt;
    auto const bytes = row->get<db::Bytes>("bytes");
    return EditionFile{row->text("format"), row->text("type"), {bytes.begin(), bytes.end()}};
}

std::vector<std::pair<std::string, std::string>> digests_of(db::Reader& reader, EditionId id)
{
    std::vector<std::pair<std::string, std::string>> digests;
    for (auto const& row :
        reader.all("SELECT format, sha256 FROM edition_files WHERE edition_id = :id ORDER BY format", {{"id", id}}))
        digests.emplace_back(row.text("format"), row.text("sha256"));
    return digests;
}

std::vector<history::PresentState> present_editions(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(
             "SELECT id FROM editions WHERE id > :after ORDER BY id LIMIT :most", {{"after", after}, {"most", most}})) {
        auto const edition = *find_edition(reader, row.get<EditionId>("id"));
        states.push_back({edition.id.number, state_of(edition, digests_of(reader, edition.id))});
    }
    return states;
}

} // namespace gt::reports::store
