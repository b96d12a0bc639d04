#pragma once

#include "reports/files/report_files.hpp"

#include <span>

namespace gt::reports {

/// A file that a report is written as.
struct Format {
    std::string_view key; ///< "xlsx": of the address and the command
    std::string_view title; ///< "Excel workbook"
    std::string_view type;
    Result<std::string> (*write)(model::Report const&);
};

std::span<Format const> formats();
Format const* find_format(std::string_view key);
/// What stands in the way of that format on this machine; nothing for most.
Result<void> can_write(Format const& format);

} // namespace gt::reports
