#include "audits/sample.hpp"

#include "platform/text/digest.hpp"

#include <algorithm>
#include <tuple>

namespace gt::audits {

namespace {

/// A case looked at within these months is left to the others.
constexpr int months_between_audits = 6;

auto place_of(SampledCase const& sampled)
{
    return std::tuple{sampled.outcome, sampled.order.value_or(0), sampled.candidate.number};
}

void pick(std::vector<SampledCase>& cases, std::string const& seed, int wanted)
{
    std::vector<std::pair<std::string, SampledCase*>> ranked;
    for (auto& sampled : cases) {
        if (sampled.outcome == Outcome::not_chosen)
            ranked.emplace_back(rank_of(seed, sampled.candidate.number), &sampled);
    }
    std::ranges::sort(ranked, {}, &std::pair<std::string, SampledCase*>::first);
    int order = 0;
    for (auto& [rank, sampled] : ranked) {
        if (order == wanted) break;
        sampled->outcome = Outcome::chosen;
        sampled->order = ++order;
    }
}

} // namespace

std::string rank_of(std::string const& seed, std::string const& label) { return text::digest(seed + "\n" + label); }

std::string short_digest(std::string const& content)
{
    auto const digest = text::digest(content);
    return digest.substr(0, 4) + " " + digest.substr(4, 4) + " " + digest.substr(8, 4);
}

std::string_view key_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::chosen:
        return "chosen";
    case Outcome::not_chosen:
        return "not_chosen";
    case Outcome::left_out:
        break;
    }
    return "left_out";
}

std::optional<Outcome> outcome_of(std::string_view key)
{
    for (auto const outcome : {Outcome::chosen, Outcome::not_chosen, Outcome::left_out}) {
        if (key_of(outcome) == key) return outcome;
    }
    return std::nullopt;
}

std::string why_left_out(Candidate const& candidate, SampleRules const& rules, Date today)
{
    if (!rules.groups.empty() && std::ranges::find(rules.groups, candidate.group) == rules.groups.end())
        return "In another group of children";
    if (!candidate.conflict.empty()) return "Conflict of interest: " + candidate.conflict;
    if (candidate.has_open_audit) return "An audit of this case is under way";
    if (candidate.last_audited && *candidate.last_audited > today.plus_months(-months_between_audits))
        return "Audited in the last 6 months, on " + candidate.last_audited->words();
    return {};
}

std::string check_code(SampleRules const& rules, std::vector<std::string> numbers)
{
    std::ranges::sort(numbers);
    auto groups = rules.groups;
    std::ranges::sort(groups);
    std::string content = "team: " + rules.team_name + "\ngroups:";
    for (auto const group : groups) content += " " + std::string{cases::key_of(group)};
    content += "\nnumber: " + std::to_string(rules.wanted) + "\n";
    for (auto const& number : numbers) content += number + "\n";
    return short_digest(content);
}

std::vector<SampledCase> Sample::with(Outcome outcome) const
{
    std::vector<SampledCase> found;
    std::ranges::copy_if(
        cases, std::back_inserter(found), [&](SampledCase const& sampled) { return sampled.outcome == outcome; });
    return found;
}

Sample choose(SampleRules const& rules, std::vector<Candidate> const& candidates, std::string seed, Date today)
{
    Sample sample{std::move(seed), {}, {}};
    std::vector<std::string> list;
    for (auto const& candidate : candidates) {
        auto reason = why_left_out(candidate, rules, today);
        if (reason.empty()) list.push_back(candidate.number);
        auto const outcome = reason.empty() ? Outcome::not_chosen : Outcome::left_out;
        sample.cases.push_back({candidate, outcome, std::nullopt, std::move(reason)});
    }
    pick(sample.cases, sample.seed, rules.wanted);
    sample.check_code = check_code(rules, std::move(list));
    std::ranges::sort(sample.cases, {}, place_of);
    return sample;
}

} // namespace gt::audits
