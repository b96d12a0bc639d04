#pragma once

#include "framework/framework.hpp"
#include "platform/html/out.hpp"

namespace gt::framework {

/// The tool's pages one below the other, as whoever fills it in will see them; nothing in them can be filled in.
void draw_tool_as_filled_in(html::Out& out, Tool const& tool, Scale const& scale);

} // namespace gt::framework
