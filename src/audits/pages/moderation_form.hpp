#pragma once

#include "audits/moderation/store.hpp"
#include "audits/pages/at_hand.hpp"

namespace gt::audits {

/// What a moderator types: "answer-" and "words-" with a question, "grade-" and "why-" with a domain, "reasons" and
/// "to_auditor".
struct ModerationForm {
    std::map<std::string, std::string, std::less<>> values = {};
    forms::Problems problems = {};

    std::string value(std::string const& field) const;
    /// A grade that is the auditor's own is no change.
    moderation::Finding finding(AtHand const& at_hand) const;

    static ModerationForm read(http::Fields const& fields, AtHand const& at_hand);
};

void draw_moderation_form(
    html::Out& out, staff::Request const& request, AtHand const& at_hand, ModerationForm const& form);

} // namespace gt::audits
