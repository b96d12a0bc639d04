#pragma once

#include "staff/house/page.hpp"

namespace gt::framework {

/// Every audit tool with its versions and days, and the drafts that wait.
http::Response show_tools(staff::Request const& request);
/// One version as it is filled in, and as a workbook.
http::Response show_tool(staff::Request const& request);
http::Response send_tool_workbook(staff::Request const& request);

/// A workbook that came in: refused cell by cell, or kept as a draft.
http::Response upload_tool(staff::Request const& request);
/// What the draft changes, and from when it should hold.
http::Response show_tool_draft(staff::Request const& request);
http::Response preview_tool_draft(staff::Request const& request);
http::Response publish_tool_draft(staff::Request const& request);
http::Response take_back_tool_draft(staff::Request const& request);

/// The verbs that the program knows, for checking roles.
std::vector<std::string_view> known_verbs(staff::House const& house);

} // namespace gt::framework
