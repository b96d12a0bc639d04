#include "app/commands/commands.hpp"
#include "reports/reports.hpp"

#include <iostream>

namespace gt::app {

namespace {

int report(Arguments const& arguments)
{
    if (arguments.words().size() != 1)
        return refuse("Say which report: goldenthread report re-audit-monthly --from DATE --to DATE --format xlsx");
    http::Fields asked;
    for (auto const* option : {"from", "to", "as-at"}) {
        if (!arguments.has(option)) continue;
        asked.add(option == std::string_view{"as-at"} ? "as_at" : option, arguments.option(option));
    }
    Authority authority{place_from(arguments)};
    auto const written = reports::written_report(
        authority.house(), arguments.word(0), arguments.option("format", "html"), asked, authority.clock().now());
    if (!written) return refuse(written.problem());
    std::cout << *written;
    std::cout.flush();
    return std::cout ? 0 : refuse("The report could not be written out whole");
}

} // namespace

Command report_command()
{
    return {"report", "NAME --from DATE --to DATE [--as-at INSTANT] --format html|pdf|xlsx|csv|json",
        "Writes a report (head-of-service-monthly, re-audit-monthly, 4r-monthly, quarterly) to standard output; "
        "without days "
        "that of the last full month or quarter.",
        {"from", "to", "as-at", "format"}, {}, report};
}

} // namespace gt::app
