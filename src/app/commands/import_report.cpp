#include "app/commands/import_report.hpp"

#include "cases/list_words.hpp"
#include "platform/text/text.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

namespace gt::app {

namespace {

using cases::imports::Report;

std::string rows(std::size_t count) { return text::count_of(static_cast<long long>(count), "row", "rows"); }

void print_sentences(Report const& report)
{
    for (auto const& remark : report.remarks) std::cerr << remark << ".\n";
    for (auto const& refusal : report.refusals) std::cerr << "Refused: " << words_of(refusal) << ".\n";
    for (auto const& [list, count] : report.vanished)
        std::cerr << "No longer there, and kept: " << rows(count) << " of " << cases::list_title(list) << ".\n";
    std::cerr << rows(report.accepted) << " taken (" << report.added << " new, " << report.changed << " corrected, "
              << report.unchanged << " unchanged), " << rows(report.rows_refused) << " refused.\n";
    if (report.changes_nothing()) std::cerr << "This changes nothing.\n";
    if (!report.import) {
        std::cerr << "This was a trial: nothing was written.\n";
        return;
    }
    std::cerr << text::count_of(static_cast<long long>(report.cases_changed), "case", "cases") << " changed.\n";
    if (report.names_waiting > 0)
        std::cerr << text::count_of(static_cast<long long>(report.names_waiting), "name waits", "names wait")
                  << " to be matched: see the page Names.\n";
}

nlohmann::json json_of(Report const& report)
{
    auto refusals = nlohmann::json::array();
    for (auto const& refusal : report.refusals)
        refusals.push_back(
            {{"list", refusal.list}, {"row", refusal.row}, {"column", refusal.column}, {"reason", refusal.reason}});
    return {{"kind", report.kind}, {"file_sha256", report.file_sha256}, {"published", report.import.has_value()},
        {"accepted", report.accepted}, {"refused", report.rows_refused}, {"added", report.added},
        {"changed", report.changed}, {"unchanged", report.unchanged}, {"returned", report.returned},
        {"vanished", report.vanished}, {"cases_changed", report.cases_changed}, {"names_waiting", report.names_waiting},
        {"changes_nothing", report.changes_nothing()}, {"remarks", report.remarks}, {"refusals", std::move(refusals)}};
}

nlohmann::json json_of(staff::imports::Report const& report)
{
    auto refusals = nlohmann::json::array();
    for (auto const& refusal : report.refusals)
        refusals.push_back({{"row", refusal.line}, {"column", refusal.column}, {"reason", refusal.reason}});
    return {{"kind", "staff"}, {"published", report.published}, {"accepted", report.accepted()},
        {"refused", report.lines_refused}, {"added", report.added}, {"changed", report.changed},
        {"unchanged", report.unchanged}, {"changes_nothing", report.changes_nothing()},
        {"refusals", std::move(refusals)}};
}

} // namespace

std::string words_of(cases::Refusal const& refusal)
{
    std::string words = refusal.list == 0 ? "" : "List " + std::to_string(refusal.list) + ", ";
    if (refusal.row > 0) words += (refusal.list == 0 ? "line " : "row ") + std::to_string(refusal.row);
    if (!refusal.column.empty()) words += ", " + refusal.column;
    return words + ": " + refusal.reason;
}

void print(Report const& report, ReportFormat format)
{
    if (format == ReportFormat::json)
        std::cout << json_of(report).dump(2) << '\n';
    else
        print_sentences(report);
}

std::string words_of(staff::imports::Refusal const& refusal)
{
    auto const words = "line " + std::to_string(refusal.line);
    return words + (refusal.column.empty() ? "" : ", " + refusal.column) + ": " + refusal.reason;
}

void print(staff::imports::Report const& report, ReportFormat format)
{
    if (format == ReportFormat::json) {
        std::cout << json_of(report).dump(2) << '\n';
        return;
    }
    for (auto const& refusal : report.refusals) std::cerr << "Refused: " << words_of(refusal) << ".\n";
    std::cerr << rows(report.accepted()) << " taken (" << report.added << " new, " << report.changed << " corrected, "
              << report.unchanged << " unchanged), " << rows(report.lines_refused) << " refused.\n";
    if (report.changes_nothing()) std::cerr << "This changes nothing.\n";
    if (!report.published) std::cerr << "This was a trial: nothing was written.\n";
}

} // namespace gt::app
