#pragma once

#include "audits/audit.hpp"
#include "audits/sampling.hpp"
#include "cases/case.hpp"
#include "staff/ids.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::audits {

/// What is to be chosen: how many cases of one team, of which groups of children (none named: all), and how.
struct SampleRules {
    std::string team_name;
    std::vector<cases::Group> groups;
    int wanted = 1; ///< of each part of the list when the method is `fixed`
    Method method = Method::simple;
    StrataBy strata_by = StrataBy::group;
    int rest_days = 183; ///< a case audited within these days is left out; 0: none is
    std::map<cases::Group, int> weights = {}; ///< by which `risk_weighted` chooses; a group that is not here has 1

    int weight_of(cases::Group group) const
    {
        auto const found = weights.find(group);
        return found == weights.end() ? 1 : found->second;
    }
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
    std::string age_group = {};
    std::string sex = {};
    std::string ethnicity = {};

    bool operator==(Candidate const&) const = default;
};

/// `replaced`: it was chosen and could not be audited, so that another case took its place.
enum class Outcome { chosen, replaced, not_chosen, left_out };

std::string_view key_of(Outcome outcome);
std::optional<Outcome> outcome_of(std::string_view key);

/// A case with what the sample made of it.
struct SampledCase {
    Candidate candidate;
    Outcome outcome;
    std::optional<int> order; ///< 1 is the first to take; only when chosen
    std::string reason; ///< why it was left out, or replaced
    std::string stratum = {}; ///< the part of the list that it is in, when there are parts

    bool operator==(SampledCase const&) const = default;
};

/// Why this case is not in the list sampled from, in a sentence; empty when it is.
std::string why_left_out(Candidate const& candidate, SampleRules const& rules, Date today);

/// The beginning of a text's digest, to be read out: "3f9a c01d 77be".
std::string short_digest(std::string const& content);

/// Stands for the list sampled from and the rules: "3f9a c01d 77be". Equal codes mean that the same
/// cases could be chosen under the same rules.
std::string check_code(SampleRules const& rules, std::vector<std::string> numbers);

/// A choice that anybody can repeat from list, rules and seed (sampling.hpp). The order of the list plays no part.
struct Sample {
    std::string seed;
    std::string check_code;
    std::vector<SampledCase> cases; ///< chosen in their order, then replaced, not chosen, then left out, each by number

    std::vector<SampledCase> with(Outcome outcome) const;
};

/// The part of the list that the case is in: "Child in care", "5 to 9".
std::string stratum_of(Candidate const& candidate, StrataBy by);

/// The part that it is in under these rules: its stratum, or "Weight 3"; empty where the list has no parts.
std::string part_of(Candidate const& candidate, SampleRules const& rules);

/// Why the rules cannot be kept with these candidates, in a sentence for whoever samples: the list is empty, or holds
/// fewer cases than are wanted.
Result<void> may_choose(SampleRules const& rules, std::vector<Candidate> const& candidates, Date today);

/// The case that takes the place of one that cannot be audited: of those not chosen (of the same part of the list, when
/// there are parts), and still in the list today, the one with the lowest SHA-256 of seed and number.
std::optional<SampledCase> next_case(
    Sample const& sample, SampledCase const& replaced, std::vector<std::string> const& still_in_list);

Sample choose(SampleRules const& rules, std::vector<Candidate> const& candidates, std::string seed, Date today);

} // namespace gt::audits
