#include "imports.hpp"

#include "app/authority.hpp"
#include "app/demo/chance.hpp"
#include "cases/annex_a/lists.hpp"
#include "cases/imports/imports.hpp"
#include "measuring.hpp"

#include <chrono>
#include <ctime>
#include <sqlite3.h>
#include <xlsxwriter.h>

namespace gt::bench {

namespace {

using cases::annex_a::Column;
using cases::annex_a::Reads;

/// How many rows of a hundred stand in each list: few children are in care, many have one contact after another.
constexpr std::pair<int, int> shares[] = {{1, 35}, {2, 10}, {3, 20}, {4, 14}, {5, 6}, {6, 9}, {7, 3}, {8, 2}, {9, 1}};

double cpu_seconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// What a case system writes there: most columns filled, dates as such.
std::string cell_of(Column const& column, int child, app::demo::Chance& chance)
{
    auto const day = [](int days_ago) { return moment().london_date().plus_days(-days_ago).iso(); };
    switch (column.reads) {
    case Reads::child_id:
        return std::to_string(5'000'000 + child);
    case Reads::gender:
        return child % 2 == 0 ? "a) Male" : "b) Female";
    case Reads::ethnicity:
        return "a) WBRI";
    case Reads::birth:
        return day(2'000 + child % 4'000);
    case Reads::age:
        return "";
    case Reads::team:
        return "Harbour Family Help Team";
    case Reads::worker:
        return "Grace Adeyemi";
    case Reads::date:
        return column.key.find("end") != std::string_view::npos || column.key.find("clos") != std::string_view::npos
            ? ""
            : day(chance.between(10, 700));
    case Reads::number:
        return std::to_string(chance.below(4));
    case Reads::code:
        return "N1 - Abuse or Neglect";
    case Reads::yes_no:
        return chance.in_hundred(50) ? "a) Yes" : "b) No";
    case Reads::case_status:
        return "c) Child in need plan";
    case Reads::text:
        break;
    }
    return "As the record says";
}

void write_sheet(lxw_workbook* book, cases::annex_a::List const& list, int rows, int children)
{
    app::demo::Chance chance{7};
    auto const name = "List " + std::to_string(list.number);
    auto* const sheet = workbook_add_worksheet(book, name.c_str());
    for (int row = 0; row <= rows; ++row)
        for (std::size_t i = 0; i < list.columns.size(); ++i) {
            auto const text
                = row == 0 ? std::string{list.columns[i].heading} : cell_of(list.columns[i], row % children, chance);
            worksheet_write_string(
                sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(i), text.c_str(), nullptr);
        }
}

void write_workbook(std::filesystem::path const& file, int rows, int children)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    auto* const book = workbook_new_opt(file.c_str(), &options);
    for (auto const& [list, share] : shares)
        write_sheet(book, *cases::annex_a::find_list(list), rows / 100 * share, children);
    workbook_close(book);
}

void exec(sqlite3* database, char const* sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error{sql};
}

/// The entries as they stand after the import, put into an empty copy of their table.
double raw_insert(std::filesystem::path const& imported)
{
    auto const file = imported.string() + ".raw";
    sqlite3* database = nullptr;
    if (sqlite3_open(file.c_str(), &database) != SQLITE_OK) throw std::runtime_error{"no raw database"};
    exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    exec(database, ("ATTACH '" + imported.string() + "' AS imported").c_str());
    exec(database,
        "CREATE TABLE entries (id INTEGER PRIMARY KEY, source TEXT, list TEXT, row_key TEXT, number TEXT, digest TEXT, "
        "facts TEXT, import_id INTEGER, recorded_at INTEGER) STRICT; CREATE INDEX by_number ON entries (number); "
        "CREATE INDEX by_key ON entries (source, list, row_key)");
    auto const before = cpu_seconds();
    exec(database,
        "INSERT INTO entries SELECT id, source, list, row_key, number, digest, facts, import_id, recorded_at "
        "FROM imported.caseload_entries");
    auto const taken = cpu_seconds() - before;
    sqlite3_close(database);
    return taken;
}

} // namespace

ImportFigure measure_import(std::filesystem::path const& folder, int rows, int children)
{
    std::filesystem::create_directories(folder);
    auto const file = folder / "annex-a.xlsx";
    write_workbook(file, rows, children);
    app::Place const place{.data = folder / "authority", .database_url = {}, .now = moment()};
    app::demo::must(app::create_authority(place, "Measured"));
    app::Authority authority{place};

    ImportFigure figure;
    figure.megabytes = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
    auto const import = [&] { return cases::imports::import_annex_a(authority.database(), file, {0, moment()}); };
    auto const cpu = cpu_seconds();
    auto const began = std::chrono::steady_clock::now();
    auto const report = import();
    figure.cpu_seconds = cpu_seconds() - cpu;
    figure.wall_seconds = std::chrono::duration<double>{std::chrono::steady_clock::now() - began}.count();
    app::demo::must(report);
    figure.rows = report->accepted;
    figure.resident_megabytes = resident_megabytes();
    auto const again = cpu_seconds();
    app::demo::must(import());
    figure.again_cpu_seconds = cpu_seconds() - again;
    figure.raw_cpu_seconds = raw_insert(folder / "authority" / "goldenthread.sqlite");
    return figure;
}

} // namespace gt::bench
