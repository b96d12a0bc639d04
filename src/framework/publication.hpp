#pragma once

#include "framework/framework.hpp"
#include "platform/result.hpp"

namespace gt::framework {

/// What stands in the way of publishing the tool from that day on, in a sentence; `today` is the day of publication. A
/// version begins tomorrow at the earliest (audits of today are under the version of today) and after every version of
/// the tool that there is.
Result<void> may_begin(Tool const& tool, Date from, Framework const& newest, Date today);

/// What is wrong with the tool beside its versions so far, by cell: a version that exists, a question that was of
/// another kind before. A key keeps its meaning, so that its answers can be followed from version to version.
Faults against_earlier_versions(Tool const& tool, Framework const& newest);

/// The newest version of the tool by the day it begins; null when there is none.
Tool const* latest_version(std::string_view key, Framework const& framework);

/// The layer that a council's own tools go into, as its next version. An empty text: it has none yet.
struct LayerText {
    std::string layer;
    std::string title;
    std::string version; ///< of the newest; empty when there is none
    std::string text;
};

/// That layer with the tool published from `from` on, `before` ended the day before: the same text with the lines of
/// version, based_on and effective_from renewed and two tools added at its end, so that whatever people wrote in it
/// stays. The layer itself begins on `layer_from`; which version of a tool holds is told by the tools' own days.
std::string with_tool(
    LayerText const& layer, std::string const& new_version, Date layer_from, Tool tool, Date from, Tool const* before);

} // namespace gt::framework
