#pragma once

#include "audits/pages/at_hand.hpp"
#include "cases/data_query.hpp"

namespace gt::audits {

/// What the case system's lists say about the child of an audit, and what its auditor said is wrong there.
struct FactsAtHand {
    std::vector<cases::KnownFact> facts;
    std::vector<cases::DataQuery> queries;

    cases::KnownFact const* fact(std::string_view key) const;
    /// The newest about that fact; null when nobody doubted it.
    cases::DataQuery const* query(std::string_view key) const;
};
FactsAtHand facts_at_hand(db::Reader& reader, AtHand const& at_hand);

/// The facts that a question asks for, above it, each with its date, source and clock; nothing when none is known.
/// They stand in the long form of `action`, whose words are kept for whoever leaves it to doubt a fact.
void draw_facts(html::Out& out, AtHand const& at_hand, FactsAtHand const& known, framework::Question const& question,
    std::string const& action);

} // namespace gt::audits
