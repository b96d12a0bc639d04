#pragma once

#include "audits/pages/at_hand.hpp"
#include "improvement/action.hpp"

namespace gt::audits {

/// A strength or an area for improvement as it is entered; an area comes with its action.
struct FindingForm {
    std::string kind;
    std::string theme;
    std::string words;
    std::string what;
    std::string owner;
    std::string due_on;
    std::string question = {}; ///< of the tool; empty: the domain as a whole
    std::vector<std::string> themes = {}; ///< of the framework, across tools
    forms::Problems problems = {};

    bool is_improvement() const;
    improvement::Finding finding(staff::Request const& request, AtHand const& at_hand) const;
    std::optional<improvement::Action> action(
        staff::Request const& request, AtHand const& at_hand, improvement::Finding const& finding) const;
};

FindingForm read_finding_form(staff::Request const& request, AtHand const& at_hand);
void draw_finding_form(
    html::Out& out, staff::Request const& request, AtHand const& at_hand, FindingForm const& form, db::Reader& reader);

} // namespace gt::audits
