#include "app/commands/commands.hpp"
#include "app/commands/import_report.hpp"
#include "cases/caseload_csv/caseload_csv.hpp"
#include "cases/imports/imports.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace gt::app {

namespace {

using cases::imports::Mode;
using cases::imports::Occasion;
using cases::imports::Report;

Result<std::string> bytes_of(std::filesystem::path const& file)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Problem{"", "There is no file " + file.string() + ", or it cannot be read"};
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

Result<Report> import_cases(std::string const& kind, std::string const& file, db::Database& database, Occasion occasion)
{
    if (kind == "annex-a") return cases::imports::import_annex_a(database, file, occasion);
    auto const bytes = bytes_of(file);
    if (!bytes) return bytes.problem();
    return cases::imports::import_caseload(database, *bytes, occasion);
}

int show_template(std::string const& kind)
{
    if (kind == "annex-a")
        return refuse("Annex A comes out of the case system as it is: there is no template to fill in");
    std::cout << cases::caseload_csv::template_text();
    return 0;
}

int import(Arguments const& arguments)
{
    auto const kind = arguments.word(0);
    if (kind != "annex-a" && kind != "caseload") return refuse("Say: goldenthread import annex-a|caseload FILE");
    if (arguments.has("template")) return show_template(kind);
    if (arguments.words().size() != 2) return refuse("Say which file: goldenthread import " + kind + " FILE");

    Authority authority{place_from(arguments)};
    Occasion const occasion{0, authority.clock().now(), arguments.has("dry-run") ? Mode::dry_run : Mode::publish};
    auto const report = import_cases(kind, arguments.word(1), authority.database(), occasion);
    if (!report) return refuse(report.problem());
    print(*report, arguments.option("format") == "json" ? ReportFormat::json : ReportFormat::text);
    return report->refusals.empty() ? 0 : 1;
}

} // namespace

Command import_command()
{
    return {"import", "annex-a|caseload FILE [--template] [--dry-run] [--format json]",
        "Takes in data; says of every row that was refused where and why.", {"format"}, {"template", "dry-run"},
        import};
}

} // namespace gt::app
