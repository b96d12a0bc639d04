#pragma once

#include "platform/xlsx/archive.hpp"
#include "platform/xml/push_parser.hpp"

namespace gt::xlsx {

/// Parses one member of the workbook as it is unpacked.
Result<void> read_xml(Archive const& archive, std::string const& member, xml::Handler& handler);

/// The same until `wants_more` says no, asked once for each piece unpacked.
Result<void> read_xml(
    Archive const& archive, std::string const& member, xml::Handler& handler, std::function<bool()> const& wants_more);

} // namespace gt::xlsx
