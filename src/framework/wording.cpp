#include "framework/wording.hpp"

namespace gt::framework {

std::span<Wording const> safety_questions()
{
    static Wording const questions[] = {
        {"safe_to_contact", "Is it safe to contact the child or family about this audit?"},
        {"whom", "Who may be contacted?"},
        {"how", "How may they be contacted?"},
        {"when_not", "When must they not be contacted?"},
        {"interpreter", "Do they need an interpreter, or help to communicate?"},
        {"court_or_police", "Is there a court or police matter that this contact could affect?"},
        {"must_not_know", "Is there anyone who must not know about this contact?"},
    };
    return questions;
}

std::span<Wording const> terms()
{
    static Wording const words[] = {
        {"child_in_need", "child in need"},
        {"children_in_need", "children in need"},
        {"child_in_care", "child in care"},
        {"children_in_care", "children in care"},
        {"care_leaver", "care leaver"},
        {"care_leavers", "care leavers"},
        {"family_time", "family time"},
        {"front_door", "front door"},
        {"safeguarding_partnership", "local safeguarding children partnership"},
        {"learning_discover", "What works already"},
        {"learning_dream", "What it would look like"},
        {"learning_design", "What is planned"},
        {"learning_deliver", "What was done"},
    };
    return words;
}

} // namespace gt::framework
