#pragma once

#include "audits/audit.hpp"

#include <set>

/// What may happen to an audit from its finished draft on, said a second time and in few lines, for a test that tries
/// everything else.
namespace gt::testing {

using audits::State;

enum class Verb { grade_own, submit, ask, answer, disagree, moderate, finish_action, check_action, days_pass };

/// Where an audit and its one action stand.
struct Situation {
    State state = State::started;
    bool graded_own = false;
    int corrections_open = 0;
    int corrections_answered = 0;
    std::set<std::string> disagree = {};
    bool waits_for_moderator = false;
    std::set<std::string> moderated = {};
    std::string action = "proposed";

    auto operator<=>(Situation const&) const = default;
};

struct Act {
    Verb verb;
    std::string role;
};

/// The situation after the act, or nothing when it is refused. The auditor is "qa_officer".
std::optional<Situation> after(Situation now, Act const& act);

} // namespace gt::testing
