#pragma once

#include "cases/ids.hpp"
#include "cases/reading/rows.hpp"
#include "platform/db/database.hpp"
#include "platform/result.hpp"

#include <atomic>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Case-system data coming in. Every row of a file is taken or refused with list, row, column and reason. The same file
/// again, or its rows in another order, changes nothing; a corrected row changes exactly that row; a row that is no
/// longer there is told and never deleted. A file that cannot be read at all changes nothing.
namespace gt::cases::annex_a {
struct AnnexRow;
}

namespace gt::cases::imports {

enum class Mode { publish, dry_run };

/// Who imports, when; 0 stands for the program's own command.
struct Occasion {
    std::int64_t who = 0;
    Instant when;
    Mode mode = Mode::publish;
    std::atomic<std::size_t>* rows_read = nullptr; ///< counted up as rows are taken, for whoever waits
};

struct Report {
    std::string kind; ///< "annex_a", "caseload"
    std::string file_sha256;
    std::optional<ImportId> import; ///< nothing when it was tried only
    std::size_t accepted = 0;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t returned = 0; ///< of the unchanged: an earlier file lacked them
    std::map<std::string, std::size_t> vanished; ///< by list, of rows that the newest file had and this one has not
    std::vector<Refusal> refusals;
    std::size_t rows_refused = 0;
    std::vector<std::string> remarks; ///< lists and columns that were not read
    std::size_t cases_changed = 0;
    std::size_t names_waiting = 0;

    std::size_t vanished_rows() const;
    bool changes_nothing() const { return added == 0 && changed == 0 && returned == 0 && vanished.empty(); }
};

/// Ofsted's Annex A workbook. Lists that the workbook does not hold stay as they are.
Result<Report> import_annex_a(db::Database& database, std::filesystem::path const& file, Occasion const& occasion);

/// The same from rows that are at hand already, as the demonstration's are; `lists` are those they are all of.
Result<Report> import_annex_rows(db::Database& database, std::vector<annex_a::AnnexRow> const& rows,
    std::set<std::string> const& lists, Occasion const& occasion);

/// What Annex A does not hold: private fostering, MARAC, exploitation, youth justice, early help; IRO and chair.
Result<Report> import_caseload(db::Database& database, std::string_view csv, Occasion const& occasion);

} // namespace gt::cases::imports
