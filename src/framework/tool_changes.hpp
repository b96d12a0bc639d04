#pragma once

#include "framework/tool.hpp"

namespace gt::framework {

/// One thing that differs between two versions of an audit tool, for people to read.
struct ToolChange {
    std::string where; ///< "Section: Risk and safety", "Question: threshold_right"
    std::string what; ///< "Wording", "New", "No longer asked"
    std::string before = {};
    std::string now = {};

    bool operator==(ToolChange const&) const = default;
};

/// What is new, gone or different from `before` to `now`, in the order of `now`, what is gone last; empty when both ask
/// the same. Versions, days and where something was written are not compared; questions and sections are known by
/// their keys.
std::vector<ToolChange> changes_between(Tool const& before, Tool const& now);

} // namespace gt::framework
