#include "cases/store/entries.hpp"

namespace gt::cases::store {

std::vector<KnownRow> rows_about(db::Reader& reader, std::string_view number)
{
    std::vector<KnownRow> rows;
    for (auto const& row : reader.all(R"sql(
             SELECT source, list, facts, recorded_at, missing_since
               FROM caseload_entries
              WHERE number = :number AND superseded_at IS NULL
              ORDER BY source, list, recorded_at DESC, row_key DESC, id)sql",
             {{"number", number}}))
        rows.push_back({row.text("source"), row.text("list"), Facts::from_text(row.text("facts")),
            row.get<Instant>("recorded_at"), row.get<std::optional<ImportId>>("missing_since").has_value()});
    return rows;
}

} // namespace gt::cases::store
