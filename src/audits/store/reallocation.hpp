#pragma once

#include "audits/audit.hpp"
#include "platform/history/history.hpp"

#include <vector>

namespace gt::audits::store {

/// Somebody with audits still to do, and how many of them whoever asks may hand on.
struct Burdened {
    staff::PersonId person;
    std::string name;
    int open_audits;
};
/// Of the teams that this person chooses samples of, by name.
std::vector<Burdened> burdened(db::Reader& reader, staff::Person const& person, Date today);

/// The audits that somebody still has to do, of the teams that `person` chooses samples of; the first due first. Second
/// reads only for whoever draws them, restricted cases only for those named.
std::vector<Audit> open_audits_of(db::Reader& reader, staff::Person const& person, staff::PersonId auditor, Date today);

/// An open audit with why it cannot go to the new auditor, in a sentence; empty: it can.
struct Handing {
    Audit audit;
    std::string refusal;
};
struct NewAuditor {
    staff::PersonId person;
    bool declared = false; ///< independence, where the worker is not known
};
/// Independence is looked at case by case, and for a second read whether they would be blind. `by`: who hands on.
std::vector<Handing> handings(
    db::Reader& reader, std::vector<Audit> const& audits, NewAuditor const& to, staff::PersonId by, Date today);

/// Hands all of them on, with what was recorded so far (a second read without it: it begins anew), or none: a Problem
/// when one of them may not go to the new auditor, or a conflict when one has changed since it was read.
Result<void> hand_on(db::Transaction& tx, std::vector<Audit> const& audits, staff::PersonId to, bool declared,
    std::string const& reason, history::Act const& act);

} // namespace gt::audits::store
