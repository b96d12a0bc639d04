#pragma once

#include "framework/framework.hpp"

#include <set>
#include <span>

namespace gt::framework {

template <class T> std::vector<std::string> keys_of(std::vector<T> const& list)
{
    std::vector<std::string> keys;
    keys.reserve(list.size());
    for (auto const& one : list) keys.push_back(one.key);
    return keys;
}

/// `the verb "audits.grade" does not exist; did you mean "audits.audit"?`
inline std::string unknown(std::string const& what, std::string const& key, std::vector<std::string> const& known)
{
    return "the " + what + " \"" + key + "\" does not exist" + did_you_mean(key, known);
}

/// A fault for each key of the list that was there before. Keys that are missing were told of already.
template <class T> void refuse_twice(std::vector<T> const& list, std::string const& what, Faults& faults)
{
    std::set<std::string_view> seen;
    for (auto const& one : list)
        if (!one.key.empty() && !seen.insert(one.key).second)
            faults.push_back({one.place, "the " + what + " \"" + one.key + "\" is here twice"});
}

/// A fault for each later one whose days overlap those of an earlier one with the same key.
template <class T> void refuse_overlaps(std::vector<T> const& list, std::string const& what, Faults& faults)
{
    for (auto later = list.begin(); later != list.end(); ++later)
        for (auto earlier = list.begin(); earlier != later; ++earlier)
            if (earlier->key == later->key && earlier->effective.overlaps(later->effective))
                faults.push_back({later->place,
                    "the effective dates of the " + what + " \"" + later->key + "\" overlap those at "
                        + earlier->place.text()});
}

/// `whole` is the place for what is wrong with the pack as a whole.
void check_roles(
    Framework const& framework, std::span<std::string_view const> known_verbs, Place const& whole, Faults& faults);
void check_scales(Framework const& framework, Faults& faults);
void check_quotas(Framework const& framework, Faults& faults);
void check_workflows(Framework const& framework, std::span<std::string_view const> known_verbs, Faults& faults);
void check_report_plans(Framework const& framework, Faults& faults);
void check_check_forms(Framework const& framework, Faults& faults);
/// Where unanswered alerts climb to; `place` is that of the rule.
void check_alerts_climb(Framework const& framework, Place const& place, Faults& faults);
void check_overviews(Framework const& framework, Faults& faults);
void check_tools(Framework const& framework, Faults& faults);
/// The questions of one tool; `scale` is null when the tool's is unknown.
void check_questions(Tool const& tool, Scale const* scale, Framework const& framework, Faults& faults);

} // namespace gt::framework
