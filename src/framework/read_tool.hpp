#pragma once

#include "framework/document.hpp"
#include "framework/tool.hpp"

namespace gt::framework {

/// An audit tool from its table; whatever is not as it should be is told with its line.
Tool read_tool(Node const& node, std::string const& file, Faults& faults);

/// A section of a tool, or of the library that tools take sections from.
Section read_section(Node const& node, std::string const& file, Faults& faults);

/// One question from its table.
Question read_question(Node const& node, std::string const& file, Faults& faults);

} // namespace gt::framework
