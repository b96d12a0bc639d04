#pragma once

#include "audits/audit.hpp"
#include "framework/rules.hpp"
#include "framework/scale.hpp"
#include "framework/tool.hpp"

#include <string>
#include <vector>

namespace gt::audits {

/// What still stands between an audit and its submission: a sentence, and the page where it is put right.
struct Missing {
    std::string page; ///< its path below the audit's: "sections/recording", "voices/child"
    std::string sentence;
};

/// The paths of an audit's pages below its own.
namespace place {
inline constexpr std::string_view conversation = "conversation";
inline constexpr std::string_view findings = "findings";
inline constexpr std::string_view overall = "overall";
inline constexpr std::string_view check = "check";
inline std::string section(std::string_view key) { return "sections/" + std::string{key}; }
inline std::string voice(Voice voice) { return "voices/" + std::string{key_of(voice)}; }
} // namespace place

/// In the order of the task list; empty when the audit can be submitted. Of the record alone: grades and answers only.
/// [LEI18-38] no area for improvement needs a reason; [LEI18-39] the conversation has a date; [D-30] the limit.
std::vector<Missing> what_is_missing(framework::Tool const& tool, framework::Scale const& scale,
    framework::Rules const& rules, Record const& record, Extent extent = Extent::whole);

/// Every domain and the whole are graded: from now on the practitioner's own grade is shown to the auditor.
bool all_graded(framework::Tool const& tool, Record const& record);

/// A limiting domain holds the lowest grade, so the overall is limited [D-30].
bool is_limited(framework::Tool const& tool, framework::Rules const& rules, Record const& record);

/// Whether the overall grade may be given: a known grade with a reason, not above the cap when limited.
Result<void> check_overall(framework::Tool const& tool, framework::Scale const& scale, framework::Rules const& rules,
    Record const& record, Grading const& grading);

} // namespace gt::audits
