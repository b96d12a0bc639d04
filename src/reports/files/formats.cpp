#include "reports/files/formats.hpp"

#include "platform/pdf/typst.hpp"

#include <algorithm>

namespace gt::reports {

namespace {

using model::Report;

constexpr Format known[] = {
    {"xlsx", "Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [](Report const& report) -> Result<std::string> { return xlsx_of(report); }},
    {"pdf", "PDF", "application/pdf", pdf_of},
    {"csv", "CSV", "text/csv; charset=utf-8",
        [](Report const& report) -> Result<std::string> { return csv_of(report); }},
    {"json", "JSON", "application/json", [](Report const& report) -> Result<std::string> { return json_of(report); }},
};

} // namespace

std::span<Format const> formats() { return known; }

Format const* find_format(std::string_view key)
{
    auto const found = std::ranges::find(known, key, &Format::key);
    return found == std::end(known) ? nullptr : &*found;
}

Result<void> can_write(Format const& format)
{
    if (format.key == "pdf") return pdf::can_typeset();
    return {};
}

} // namespace gt::reports
