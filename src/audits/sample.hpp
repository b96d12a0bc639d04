#pragma once

#include "audits/audit.hpp"
#include "cases/case.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::audits {

/// What is to be chosen: how many cases of one team, of which groups of children (none named: all).
struct SampleRules {
    std::string team_name;
    std::vector<cases::Group> groups;
    int wanted = 1;
};

/// A case that could be chosen, with what may stand against it.
struct Candidate {
    cases::CaseId id;
    std::string number;
    cases::Group group;
    bool worker_is_matched = true; ///< when not, the case can be chosen, but the auditor declares independence
    std::string conflict; ///< of whoever chooses, as auditor (see independence.hpp); empty: none
    bool has_open_audit = false;
    std::optional<Date> last_audited;

    bool operator==(Candidate const&) const = default;
};

enum class Outcome { chosen, not_chosen, left_out };

std::string_view key_of(Outcome outcome);
std::optional<Outcome> outcome_of(std::string_view key);

/// A case with what the sample made of it.
struct SampledCase {
    Candidate candidate;
    Outcome outcome;
    std::optional<int> order; ///< 1 is the first to take; only when chosen
    std::string reason; ///< why it was left out

    bool operator==(SampledCase const&) const = default;
};

/// Why this case is not in the list sampled from, in a sentence; empty when it is.
std::string why_left_out(Candidate const& candidate, SampleRules const& rules, Date today);

/// Where a label comes in the order that the seed gives: the lowest are taken first.
std::string rank_of(std::string const& seed, std::string const& label);

/// The beginning of a text's digest, to be read out: "3f9a c01d 77be".
std::string short_digest(std::string const& content);

/// Stands for the list sampled from and the rules: "3f9a c01d 77be". Equal codes mean that the same
/// cases could be chosen under the same rules.
std::string check_code(SampleRules const& rules, std::vector<std::string> numbers);

/// Simple random choice that anybody can repeat on any machine, with any tool: each case-system number is given the
/// SHA-256 of "seed, line feed, number"; the lowest are chosen, in that order. The order of the list plays no part.
struct Sample {
    std::string seed;
    std::string check_code;
    std::vector<SampledCase> cases; ///< chosen in their order, then not chosen, then left out, each by number

    std::vector<SampledCase> with(Outcome outcome) const;
};

Sample choose(SampleRules const& rules, std::vector<Candidate> const& candidates, std::string seed, Date today);

} // namespace gt::audits
