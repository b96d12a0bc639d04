#pragma once

#include "audits/pages/at_hand.hpp"
#include "audits/second_read.hpp"

namespace gt::audits {

/// What was agreed, as typed: by field, "grade-", "why-" and "note-" with the domain's key.
struct AgreementForm {
    std::map<std::string, std::string, std::less<>> values = {};
    forms::Problems problems = {};

    std::string value(std::string const& field) const;
    /// Where both gave the same grade, nothing is asked: that is the agreed one.
    AgreedGrades agreed(std::vector<ComparedDomain> const& domains) const;

    static AgreementForm read(http::Fields const& fields, std::vector<ComparedDomain> const& domains);
};

/// The fields of the domains in which they differ, and the button.
void draw_agreement_fields(
    html::Out& out, AtHand const& first, std::vector<ComparedDomain> const& domains, AgreementForm const& form);

} // namespace gt::audits
