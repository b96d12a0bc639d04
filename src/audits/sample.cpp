#include "audits/sample.hpp"

#include "cases/age_group.hpp"
#include "platform/text/digest.hpp"
#include "platform/text/text.hpp"

#include <algorithm>
#include <tuple>

namespace gt::audits {

namespace {

auto place_of(SampledCase const& sampled)
{
    return std::tuple{sampled.outcome, sampled.order.value_or(0), sampled.candidate.number};
}

std::string known(std::string const& value) { return value.empty() ? "Not known" : value; }

void pick(std::vector<SampledCase>& cases, SampleRules const& rules, std::string const& seed)
{
    std::vector<Listed> list;
    std::map<std::string, SampledCase*, std::less<>> by_number;
    for (auto& sampled : cases) {
        if (sampled.outcome != Outcome::not_chosen) continue;
        list.push_back({sampled.candidate.number, sampled.stratum, rules.weight_of(sampled.candidate.group)});
        by_number[sampled.candidate.number] = &sampled;
    }
    int order = 0;
    for (auto const& number : chosen_from(std::move(list), rules.method, rules.wanted, seed)) {
        auto& sampled = *by_number.at(number);
        sampled.outcome = Outcome::chosen;
        sampled.order = ++order;
    }
}

/// A line of the list that the check code stands for: the number and, where there are parts, which it is in.
std::string listed_line(Candidate const& candidate, SampleRules const& rules)
{
    auto const part = part_of(candidate, rules);
    return part.empty() ? candidate.number : candidate.number + "\t" + part;
}

Problem too_few(std::string const& where, int size)
{
    return {"wanted",
        where + " holds " + text::count_of(size, "case", "cases") + ": enter " + std::to_string(size) + " or fewer"};
}

} // namespace

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
    case Outcome::replaced:
        return "replaced";
    case Outcome::not_chosen:
        return "not_chosen";
    case Outcome::left_out:
        break;
    }
    return "left_out";
}

std::optional<Outcome> outcome_of(std::string_view key)
{
    for (auto const outcome : {Outcome::chosen, Outcome::replaced, Outcome::not_chosen, Outcome::left_out}) {
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
    if (candidate.last_audited && rules.rest_days > 0 && today.days_since(*candidate.last_audited) <= rules.rest_days)
        return "Audited in the last " + text::count_of(rules.rest_days, "day", "days") + ", on "
            + candidate.last_audited->words();
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
    if (rules.method != Method::simple) content += "method: " + std::string{key_of(rules.method)} + "\n";
    if (has_strata(rules.method)) content += "parts by: " + std::string{key_of(rules.strata_by)} + "\n";
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

std::string stratum_of(Candidate const& candidate, StrataBy by)
{
    switch (by) {
    case StrataBy::group:
        return std::string{cases::title_of(candidate.group)};
    case StrataBy::age:
        return known(candidate.age_group);
    case StrataBy::sex:
        return known(candidate.sex);
    case StrataBy::ethnicity:
        break;
    }
    return known(candidate.ethnicity);
}

std::string part_of(Candidate const& candidate, SampleRules const& rules)
{
    if (rules.method == Method::risk_weighted) return "Weight " + std::to_string(rules.weight_of(candidate.group));
    return has_strata(rules.method) ? stratum_of(candidate, rules.strata_by) : std::string{};
}

Result<void> may_choose(SampleRules const& rules, std::vector<Candidate> const& candidates, Date today)
{
    std::map<std::string, int> sizes;
    int length = 0;
    for (auto const& candidate : candidates) {
        if (!why_left_out(candidate, rules, today).empty()) continue;
        ++length;
        ++sizes[stratum_of(candidate, rules.strata_by)];
    }
    if (length == 0) return Problem{"team", "No case of this team could be chosen"};
    if (rules.method == Method::all) return {};
    if (rules.method != Method::fixed) return rules.wanted > length ? too_few("The list", length) : Result<void>{};
    auto const smallest = std::ranges::min_element(sizes, {}, &std::map<std::string, int>::value_type::second);
    if (rules.wanted > smallest->second) return too_few("The part \"" + smallest->first + "\"", smallest->second);
    return {};
}

std::optional<SampledCase> next_case(
    Sample const& sample, SampledCase const& replaced, std::vector<std::string> const& still_in_list)
{
    auto waiting = sample.with(Outcome::not_chosen);
    std::erase_if(waiting, [&](SampledCase const& one) {
        return one.stratum != replaced.stratum
            || std::ranges::find(still_in_list, one.candidate.number) == still_in_list.end();
    });
    auto const rank = [&](SampledCase const& one) { return rank_of(sample.seed, one.candidate.number); };
    auto const next = std::ranges::min_element(waiting, {}, rank);
    return next == waiting.end() ? std::nullopt : std::optional{*next};
}

Sample choose(SampleRules const& rules, std::vector<Candidate> const& candidates, std::string seed, Date today)
{
    Sample sample{std::move(seed), {}, {}};
    std::vector<std::string> list;
    for (auto const& candidate : candidates) {
        auto reason = why_left_out(candidate, rules, today);
        if (reason.empty()) list.push_back(listed_line(candidate, rules));
        auto const outcome = reason.empty() ? Outcome::not_chosen : Outcome::left_out;
        sample.cases.push_back({candidate, outcome, std::nullopt, std::move(reason), part_of(candidate, rules)});
    }
    pick(sample.cases, rules, sample.seed);
    sample.check_code = check_code(rules, std::move(list));
    std::ranges::sort(sample.cases, {}, place_of);
    return sample;
}

} // namespace gt::audits
