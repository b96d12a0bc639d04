#pragma once

#include "oversight/managers_check.hpp"
#include "platform/forms/typed.hpp"

namespace gt::oversight {

/// Everything that is asked, of the whole and of each objective, with what was typed.
void draw_questions(html::Out& out, framework::CheckForm const& form, int objectives, forms::Typed const& typed);
/// Which document, of which day; and what becomes of it.
void draw_document(html::Out& out, framework::CheckForm const& form, forms::Typed const& typed);
void draw_outcome(html::Out& out, framework::CheckForm const& form, forms::Typed const& typed);
void draw_people(html::Out& out, std::string const& name, std::string const& label,
    std::vector<staff::StaffMember> const& people, forms::Typed const& typed);

/// The answers that were typed; those not given have no verdict.
std::vector<CheckAnswer> answers_in(framework::CheckForm const& form, int objectives, http::Fields const& typed);

} // namespace gt::oversight
