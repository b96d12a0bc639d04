#include "cases/store/imports.hpp"

#include <charconv>

namespace gt::cases::store {

namespace {

PastImport import_from(db::Row const& row)
{
    return {row.get<ImportId>("id"), row.text("kind"), row.text("file_sha256"),
        row.get<std::optional<std::string>>("who_name").value_or("the command line"), row.get<Instant>("published_at"),
        row.count("accepted"), row.count("refused"), row.count("added"), row.count("changed"), row.count("unchanged"),
        row.count("vanished"), row.count("returned")};
}

Refusal refusal_from(db::Row const& row)
{
    Refusal refusal;
    auto const list = row.text("list");
    std::from_chars(list.data(), list.data() + list.size(), refusal.list);
    refusal.row = static_cast<std::size_t>(row.number("row_number"));
    refusal.column = row.text("column_name");
    refusal.reason = row.text("reason");
    return refusal;
}

} // namespace

std::string PastImport::title() const { return kind == "annex_a" ? "Annex A" : "Caseload file"; }

std::vector<PastImport> past_imports(db::Reader& reader, int limit)
{
    std::vector<PastImport> imports;
    for (auto const& row : reader.all(R"sql(
             SELECT i.id, i.kind, i.file_sha256, p.name AS who_name, i.published_at, i.accepted, i.refused, i.added,
                    i.changed, i.unchanged, i.vanished, i.returned
               FROM imports i
               LEFT JOIN people p ON p.id = i.who
              WHERE i.published_at IS NOT NULL
              ORDER BY i.id DESC
              LIMIT :limit)sql",
             {{"limit", limit}}))
        imports.push_back(import_from(row));
    return imports;
}

std::optional<PastImport> find_import(db::Reader& reader, ImportId id)
{
    auto const row = reader.one(R"sql(
        SELECT i.id, i.kind, i.file_sha256, p.name AS who_name, i.published_at, i.accepted, i.refused, i.added,
               i.changed, i.unchanged, i.vanished, i.returned
          FROM imports i
          LEFT JOIN people p ON p.id = i.who
         WHERE i.id = :id AND i.published_at IS NOT NULL)sql",
        {{"id", id}});
    return row ? std::optional{import_from(*row)} : std::nullopt;
}

std::vector<Refusal> refusals_of(db::Reader& reader, ImportId id, std::int64_t after, int limit)
{
    std::vector<Refusal> refusals;
    for (auto const& row : reader.all(R"sql(
             SELECT list, row_number, column_name, reason
               FROM import_refusals
              WHERE import_id = :id AND position > :after
              ORDER BY position
              LIMIT :limit)sql",
             {{"id", id}, {"after", after}, {"limit", limit}}))
        refusals.push_back(refusal_from(row));
    return refusals;
}

std::vector<std::pair<std::string, int>> vanished_of(db::Reader& reader, ImportId id)
{
    std::vector<std::pair<std::string, int>> vanished;
    for (auto const& row : reader.all(R"sql(
             SELECT list, count(*) AS row_count
               FROM caseload_entries
              WHERE missing_since = :id AND superseded_at IS NULL
              GROUP BY list
              ORDER BY list)sql",
             {{"id", id}}))
        vanished.emplace_back(row.text("list"), row.count("row_count"));
    return vanished;
}

} // namespace gt::cases::store
