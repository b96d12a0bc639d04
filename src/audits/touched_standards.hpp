#pragma once

#include "framework/tool.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gt::audits {

/// The practice standards that a finding touches, sorted: the one of its question, or those that its domain asks about
/// when it belongs to no single question.
std::vector<std::string> touched_standards(
    framework::Tool const& tool, std::string_view domain, std::string_view question);

} // namespace gt::audits
