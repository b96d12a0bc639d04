#pragma once

#include "framework/check.hpp"

#include <stdexcept>
#include <string>

namespace gt::framework::testing {

/// A pack with one of everything that checks look at; its tests change one line of it and read what is said.
inline std::string const small_pack = R"toml(layer = "england"
title = "A small pack"
version = "1"
effective_from = 2026-04-01
linked_roles = ["auditor"]

[rules]
limiting_cap = "good"
limiting_grade = "poor"
tracked_until = "good"

[[role]]
key = "auditor"
title = "Auditor"
verbs = [
    "audits.audit",
    "audits.see",
]

[[scale]]
key = "two_point"
title = "Two-point scale"
effective_from = 2026-04-01

[[scale.grade]]
key = "poor"
title = "Poor"
order = 1

[[scale.grade]]
key = "good"
title = "Good"
order = 2

[[caseload_group]]
key = "in_care"
title = "In care"

[[standard]]
key = "voice"
title = "Voice"
text = "Children are heard."

[[quota]]
key = "monthly_audit"
title = "An audit a month"
number = 1
period = "monthly"
role = "auditor"
caseload_group = "in_care"

[[tool]]
key = "audit"
version = "1"
title = "Audit"
kind = "audit"
scale = "two_point"

[[tool.section]]
key = "own_view"
title = "Own view"
part = "practitioner"

[[tool.section.question]]
key = "own_grade"
kind = "grade"
text = "Your grade?"

[[tool.section]]
key = "safety"
title = "Safety"
part = "domain"
limiting = true
what_good_looks_like = "Safe."
guidance = { poor = "Unsafe.", good = "Safe." }

[[tool.section.question]]
key = "seen"
kind = "yes_no_na"
text = "Was the child seen?"
standard = "voice"

[[tool.section.question]]
key = "who"
kind = "choice"
text = "Seen by whom?"
choices = [{ key = "worker", title = "The worker" }, { key = "other", title = "Somebody else" }]
when = { question = "seen", in = ["yes"] }

[[tool.section.question]]
key = "notes"
kind = "long_text"
text = "What did you read?"
when = { any = [{ question = "seen", in = ["no", "na"] }, { question = "who", answered = true }] }
)toml";

inline std::string_view constexpr small_verbs[] = {"audits.audit", "audits.see"};

/// `text` with the first `from` replaced; a test whose `from` is not there is wrong.
inline std::string with(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    if (at == std::string::npos) throw std::logic_error{"the small pack does not hold: " + from};
    return text.replace(at, from.size(), to);
}

inline std::string with(std::string const& from, std::string const& to) { return with(small_pack, from, to); }

/// All that is said of one pack standing alone, a line each.
inline std::string said_of(std::string const& toml)
{
    auto const outcome = parse(toml, "p.toml");
    auto faults = outcome.faults;
    if (faults.empty()) faults = check({outcome.pack}, small_verbs).faults;
    std::string lines;
    for (auto const& fault : faults) lines += (lines.empty() ? "" : "\n") + fault.text();
    return lines;
}

} // namespace gt::framework::testing
