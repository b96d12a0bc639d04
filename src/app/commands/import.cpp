#include "app/commands/commands.hpp"
#include "app/commands/import_report.hpp"
#include "cases/caseload_csv/caseload_csv.hpp"
#include "cases/store/names.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace gt::app {

namespace {

Result<std::string> bytes_of(std::filesystem::path const& file)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Problem{"", "There is no file " + file.string() + ", or it cannot be read"};
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

ReportFormat format_of(Arguments const& arguments)
{
    return arguments.option("format") == "json" ? ReportFormat::json : ReportFormat::text;
}

int finish(Result<cases::imports::Report> const& report, ReportFormat format)
{
    if (!report) return refuse(report.problem());
    print(*report, format);
    return report->refusals.empty() ? 0 : 1;
}

int import_annex_a(Arguments const& arguments, Authority& authority)
{
    using namespace cases::imports;
    Occasion const occasion{0, authority.clock().now(), arguments.has("dry-run") ? Mode::dry_run : Mode::publish};
    return finish(
        cases::imports::import_annex_a(authority.database(), arguments.word(1), occasion), format_of(arguments));
}

int import_caseload(Arguments const& arguments, Authority& authority)
{
    using namespace cases::imports;
    auto const csv = bytes_of(arguments.word(1));
    if (!csv) return refuse(csv.problem());
    Occasion const occasion{0, authority.clock().now(), arguments.has("dry-run") ? Mode::dry_run : Mode::publish};
    return finish(cases::imports::import_caseload(authority.database(), *csv, occasion), format_of(arguments));
}

int import_staff(Arguments const& arguments, Authority& authority)
{
    using namespace staff::imports;
    auto const csv = bytes_of(arguments.word(1));
    if (!csv) return refuse(csv.problem());
    auto const now = authority.clock().now();
    auto& database = authority.database();
    auto const report = staff::imports::import_staff(
        database, *csv, {0, now, arguments.has("dry-run") ? Mode::dry_run : Mode::publish});
    if (!report) return refuse(report.problem());
    print(*report, format_of(arguments));
    if (report->published)
        database.write([&](db::Transaction& tx) { cases::store::match_waiting_names(tx, now.london_date()); });
    return report->refusals.empty() ? 0 : 1;
}

/// What can be imported.
struct Kind {
    std::string_view name;
    int (*run)(Arguments const&, Authority&);
    std::string_view (*template_text)(); ///< nothing where there is none to fill in
};

constexpr std::array kinds{
    Kind{"annex-a", import_annex_a, nullptr},
    Kind{"caseload", import_caseload, cases::caseload_csv::template_text},
    Kind{"staff", import_staff, staff::imports::template_text},
};

int import(Arguments const& arguments)
{
    auto const kind = std::ranges::find(kinds, arguments.word(0), &Kind::name);
    if (kind == kinds.end()) return refuse("Say: goldenthread import annex-a|caseload|staff FILE");
    if (arguments.has("template")) {
        if (!kind->template_text)
            return refuse("Annex A comes out of the case system as it is: there is no template to fill in");
        std::cout << kind->template_text();
        return 0;
    }
    if (arguments.has("format") && arguments.option("format") != "json" && arguments.option("format") != "text")
        return refuse("--format takes text or json");
    if (arguments.words().size() != 2)
        return refuse("Say which file: goldenthread import " + arguments.word(0) + " FILE");
    Authority authority{place_from(arguments)};
    return kind->run(arguments, authority);
}

} // namespace

Command import_command()
{
    return {"import", "annex-a|caseload|staff FILE [--template] [--dry-run] [--format json]",
        "Takes in data; says of every row that was refused where and why.", {"format"}, {"template", "dry-run"},
        import};
}

} // namespace gt::app
