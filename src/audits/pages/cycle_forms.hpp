#pragma once

#include "audits/cycle/store.hpp"
#include "audits/pages/at_hand.hpp"
#include "platform/forms/problems.hpp"

namespace gt::audits {

/// What was typed on one step of a cycle.
struct CycleForm {
    int position = -1;
    std::string done_on = {};
    std::vector<std::pair<std::string, std::string>> parts = {}; ///< heading and words; one without heading elsewhere
    std::string auditor = {}; ///< of a re-audit, when another than the first
    std::string because = {};
    forms::Problems problems = {};

    /// "Reflect: …", a paragraph each.
    std::string words() const;
    staff::PersonId auditor_or(staff::PersonId first) const;
};

/// Managers of the team, save for the escalation, which is the head of service's.
bool may_complete(staff::Request const& request, AtHand const& at_hand, cycle::StepKind kind);
/// The first auditor takes their own; who chooses samples allocates to others.
bool may_allocate_reaudit(staff::Request const& request, AtHand const& at_hand, staff::PersonId auditor);

CycleForm read_completion(staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step);
CycleForm read_reaudit(staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step);
Result<Audit> planned_reaudit(
    staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step, CycleForm const& typed);

/// What this person can do about an open step; nothing when that is nothing.
void draw_step_form(html::Out& out, staff::Request const& request, AtHand const& at_hand, cycle::StoredStep const& step,
    CycleForm const& typed);

} // namespace gt::audits
