#pragma once

#include "cases/case.hpp"
#include "framework/framework.hpp"
#include "staff/house/page.hpp"

#include <memory>

namespace gt::audits {

/// The audit tools in force, and the one meant for this child: who allocates may take another.
struct ToolsOffered {
    std::shared_ptr<framework::Framework const> framework;
    std::vector<framework::Tool const*> tools;
    framework::Tool const* usual; ///< null when none is in force

    /// The usual one for an empty key; null for a key that is not offered.
    framework::Tool const* chosen(std::string_view key) const;
};
ToolsOffered tools_for(staff::Request const& request, cases::Case const& child);

/// The field "tool"; nothing when there is no choice.
void draw_tools(
    html::Out& out, ToolsOffered const& offered, std::string const& chosen, forms::Problems const& problems);

} // namespace gt::audits
