#include "cases/store/waiting_imports.hpp"

namespace gt::cases::store {

void keep_waiting(db::Transaction& tx, WaitingImport const& waiting)
{
    tx.run(R"sql(
        INSERT INTO waiting_imports (id, kind, file_name, added_by, added_at)
        VALUES (:id, :kind, :name, :who, :now)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", waiting.id}, {"kind", waiting.kind}, {"name", waiting.file_name}, {"who", waiting.added_by},
            {"now", waiting.added_at}});
}

std::optional<WaitingImport> find_waiting(db::Reader& reader, WaitingImportId id, staff::PersonId whose, Instant now)
{
    auto const row = reader.one(R"sql(
        SELECT id, kind, file_name, added_by, added_at
          FROM waiting_imports
         WHERE id = :id AND added_by = :whose AND added_at > :oldest)sql",
        {{"id", id}, {"whose", whose}, {"oldest", now.plus_seconds(-waiting_seconds)}});
    if (!row) return std::nullopt;
    return WaitingImport{row->get<WaitingImportId>("id"), row->text("kind"), row->text("file_name"),
        row->get<staff::PersonId>("added_by"), row->get<Instant>("added_at")};
}

void remove_waiting(db::Transaction& tx, WaitingImportId id)
{
    tx.run("DELETE FROM waiting_imports WHERE id = :id", {{"id", id}});
}

void forget_waiting(db::Transaction& tx, Instant now)
{
    tx.run("DELETE FROM waiting_imports WHERE added_at <= :oldest", {{"oldest", now.plus_seconds(-waiting_seconds)}});
}

} // namespace gt::cases::store
