#include "audits/second_read.hpp"

#include "audits/sample.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

constexpr WhyDiffered reasons[] = {
    {"evidence_missed", "Something on the record was missed"},
    {"evidence_weighed", "The same evidence was weighed differently"},
    {"standard_read", "The standard or the grade was understood differently"},
    {"record_changed", "The record changed between the two readings"},
    {"beyond_the_record", "One reader knew more than the record holds"},
    {"slip", "A grade was entered by mistake"},
};

std::string check_code_of(std::vector<Drawable> const& list, int wanted)
{
    std::vector<std::string> numbers;
    numbers.reserve(list.size());
    for (auto const& one : list) numbers.push_back(one.id.text());
    std::ranges::sort(numbers);
    auto content = "number: " + std::to_string(wanted) + "\n";
    for (auto const& number : numbers) content += number + "\n";
    return short_digest(content);
}

Grading grading_in(Record const& record, std::string const& domain)
{
    auto const found = record.grades.find(domain);
    return found == record.grades.end() ? Grading{} : found->second;
}

Result<void> check_one(framework::Scale const& scale, ComparedDomain const& domain, AgreedGrade const& agreed)
{
    if (!scale.grade(agreed.grade)) return Problem{"grade-" + domain.key, domain.title + ": select the agreed grade"};
    if (!domain.is_same() && !find_reason_for_difference(agreed.why_differed))
        return Problem{"why-" + domain.key, domain.title + ": select why the two grades differed"};
    if (domain.is_same() && agreed.grade != domain.first.grade)
        return Problem{"grade-" + domain.key, domain.title + ": both gave the same grade, so that is the agreed one"};
    return {};
}

} // namespace

Draw draw(std::vector<Drawable> list, int wanted, std::string seed)
{
    auto code = check_code_of(list, wanted);
    std::ranges::sort(list, {}, [&](Drawable const& one) { return rank_of(seed, one.id.text()); });
    auto const drawn = std::min(list.size(), static_cast<std::size_t>(std::max(wanted, 0)));
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(drawn), list.end());
    return {std::move(seed), std::move(code), std::move(list)};
}

int usual_number(int audits, int percent) { return (audits * percent + 99) / 100; }

std::string prejudice_of(
    staff::PersonId reader, Audit const& first, staff::PersonId drawn_by, Knowledge const& knowledge)
{
    if (reader == first.auditor) return "They did the audit";
    if (first.worker == reader) return "The audit is of their own work";
    if (reader == drawn_by) return "Whoever hands out a second read knows that it is one";
    if (knowledge.has_worked_on_it) return "They have read the audit or had a part in it";
    if (knowledge.owns_an_action) return "An action that came of the audit is theirs";
    if (knowledge.has_opened_the_case) return "They have opened this child's record since the audit was submitted";
    return {};
}

Audit second_read(Audit const& first, HandOut const& hand_out)
{
    auto reading = first;
    reading.id = hand_out.id;
    reading.auditor = hand_out.reader;
    reading.sample = std::nullopt;
    reading.state = State::allocated;
    reading.independence_declared = hand_out.independence_declared;
    reading.allocated_at = hand_out.when;
    reading.due_on = hand_out.due_on;
    reading.graded_at = reading.submitted_at = std::nullopt;
    reading.provisional_until = std::nullopt;
    reading.overall_grade = std::nullopt;
    reading.limited_by_safety = false;
    reading.version = 1;
    reading.second_read_of = first.id;
    return reading;
}

std::span<WhyDiffered const> reasons_for_difference() { return reasons; }

WhyDiffered const* find_reason_for_difference(std::string_view key)
{
    auto const* found = std::ranges::find(reasons, key, &WhyDiffered::key);
    return found == std::end(reasons) ? nullptr : found;
}

std::vector<ComparedDomain> compared(framework::Tool const& tool, Record const& first, Record const& second)
{
    std::vector<ComparedDomain> domains;
    auto const add = [&](std::string const& key, std::string const& title) {
        domains.push_back({key, title, grading_in(first, key), grading_in(second, key)});
    };
    add(std::string{overall}, "Overall grade");
    for (auto const* domain : tool.domains()) add(domain->key, domain->title);
    return domains;
}

Result<void> check_agreed(framework::Tool const& tool, framework::Scale const& scale, framework::Rules const& rules,
    std::vector<ComparedDomain> const& domains, AgreedGrades const& agreed)
{
    Record together;
    for (auto const& domain : domains) {
        auto const found = agreed.find(domain.key);
        auto const one = found == agreed.end() ? AgreedGrade{} : found->second;
        if (auto const fine = check_one(scale, domain, one); !fine) return fine;
        together.grades[domain.key] = {one.grade, "agreed"};
    }
    auto const whole = check_overall(tool, scale, rules, together, together.grades[std::string{overall}]);
    if (!whole) return Problem{"grade-" + std::string{overall}, whole.problem().message};
    return {};
}

bool may_agree(staff::PersonId person, Audit const& first) { return person != first.auditor && first.worker != person; }

std::string reported_grade(std::string const& auditors, AgreedGrade const* agreed)
{
    return agreed ? agreed->grade : auditors;
}

} // namespace gt::audits
