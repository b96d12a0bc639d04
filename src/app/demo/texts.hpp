#pragma once

#include <span>
#include <string_view>

/// What people write on the demonstration's audits: invented, respectful, in the words of practice.
namespace gt::app::demo::texts {

using Variants = std::span<std::string_view const>;

/// Reasons for a grade in that domain of the audit tool; of the whole, when there is no such domain.
Variants reasons(std::string_view domain, std::string_view grade);
Variants overall_reasons(std::string_view grade);
Variants own_reasons(std::string_view grade); ///< the practitioner's

/// An area for improvement with what is done about it.
struct Improvement {
    std::string_view theme;
    std::string_view words;
    std::string_view action;
    std::string_view evidence;
};
std::span<Improvement const> improvements();
/// What an action in that domain is meant to change for the child.
std::string_view meant_to_change(std::string_view domain);
/// The framework's theme that a finding of this domain is about.
std::string_view theme_of(std::string_view domain);

struct Strength {
    std::string_view theme;
    std::string_view words;
};
std::span<Strength const> strengths();

Variants best_moments();
Variants family_strengths();
Variants conversations();
Variants child_words();
Variants family_words();
Variants reasons_not_asked();
Variants check_notes();
Variants answers(std::string_view question); ///< to the tool's own long questions

} // namespace gt::app::demo::texts
