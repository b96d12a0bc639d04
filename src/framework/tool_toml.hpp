#pragma once

#include "framework/tool.hpp"
#include "platform/result.hpp"

namespace gt::framework {

/// The tool as a pack has it, from "[[tool]]" on; reading it again gives the same tool.
std::string as_toml(Tool const& tool);

/// The first tool of such a text; a Problem with the first fault when it is none.
Result<Tool> tool_from_toml(std::string_view toml);

} // namespace gt::framework
