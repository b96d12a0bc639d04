#pragma once

#include "audits/hearing/store.hpp"
#include "audits/moderation/store.hpp"
#include "audits/pages/at_hand.hpp"

namespace gt::audits {

/// A submitted audit with all that was said about it, as this person may see it.
struct Heard {
    AtHand const& at_hand;
    std::vector<hearing::Correction> corrections;
    std::vector<moderation::Moderation> moderations;
    std::vector<hearing::Feedback>
        feedback; ///< all of it for the auditor and whoever keeps the register; else one's own
    bool has_a_say = false; ///< as worker or manager
    bool is_open = false; ///< facts can be corrected and the grade disagreed with
    bool has_disagreed = false;
    bool has_given_feedback = false;

    int open_corrections() const;
};

/// Nothing for a draft or a second read: neither has a hearing.
std::optional<Heard> heard_by(staff::Request const& request, AtHand const& at_hand);

/// What was typed into one of the page's forms; `which` names it ("correction", a correction's id, "disagreement",
/// "feedback").
struct HearingForm {
    std::string which = {};
    std::map<std::string, std::string, std::less<>> values = {};
    forms::Problems problems = {};

    std::string value(std::string_view field) const;
    /// The ids of a page's fields differ, so those of an answer carry the correction's id.
    static HearingForm read(http::Fields const& fields, std::string which, std::initializer_list<char const*> names);
};

void draw_corrections(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form);
void draw_correction_form(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form);
void draw_disagreement(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form);
void draw_feedback(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form);

} // namespace gt::audits
