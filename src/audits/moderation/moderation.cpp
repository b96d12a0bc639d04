#include "audits/moderation/moderation.hpp"

#include "audits/hearing/feedback.hpp"

#include <algorithm>

namespace gt::audits::moderation {

namespace {

constexpr std::size_t longest = 4'000;

constexpr Question asked[] = {
    {"evidence", "Does the evidence in the audit support its judgements?"},
    {"childs_voice", "Are the child's experience and views at its heart?"},
    {"analysis", "Does it say why, and what difference the work made, rather than list what was done?"},
    {"grade_fits", "Does the grade fit the answers and reasons given?"},
};

constexpr WhyDiffered reasons[] = {
    {"evidence_missed", "Something on the record was missed"},
    {"evidence_weighed", "The evidence bears another grade"},
    {"child_not_weighed", "The child's experience did not weigh enough"},
    {"standard_read", "The standard or the grade was understood differently"},
    {"fact_corrected", "A fact has been corrected since"},
    {"slip", "A grade was entered by mistake"},
};

Result<void> check_judgement(Question const& question, Judgements const& judgements)
{
    auto const found = judgements.find(question.key);
    auto const given = found == judgements.end() ? Judgement{} : found->second;
    auto const key = std::string{question.key};
    if (hearing::title_of_how_far(given.answer).empty())
        return Problem{"answer-" + key, "Answer: " + std::string{question.text}};
    if (given.answer != "yes" && given.words.empty())
        return Problem{"words-" + key, "Say what is missing: " + std::string{question.text}};
    if (given.words.size() > longest) return Problem{"words-" + key, "This is too long: shorten it to about 600 words"};
    return {};
}

Result<void> check_change(
    framework::Tool const& tool, framework::Scale const& scale, std::string const& domain, AgreedGrade const& changed)
{
    auto const* section = tool.section(domain);
    auto const title = domain == overall ? std::string{"Overall grade"} : section ? section->title : domain;
    if (!scale.grade(changed.grade)) return Problem{"grade-" + domain, title + ": select a grade"};
    if (!find_reason_for_change(changed.why_differed))
        return Problem{"why-" + domain, title + ": select why you change the grade"};
    return {};
}

/// The grades as they would stand.
Record with_changes(Record record, AgreedGrades const& changed)
{
    for (auto const& [domain, one] : changed) record.grades[domain] = {one.grade, "moderated"};
    return record;
}

} // namespace

std::string_view key_of(CauseKind kind)
{
    constexpr std::string_view keys[] = {"grade", "new_auditor", "disagreement"};
    return keys[static_cast<std::size_t>(kind)];
}

std::string_view title_of(CauseKind kind)
{
    constexpr std::string_view titles[] = {
        "Every audit with this grade is moderated", "One of the auditor's first audits", "Disagreement with the grade"};
    return titles[static_cast<std::size_t>(kind)];
}

std::span<Question const> questions() { return asked; }
std::span<WhyDiffered const> reasons_for_change() { return reasons; }

WhyDiffered const* find_reason_for_change(std::string_view key)
{
    auto const* found = std::ranges::find(reasons, key, &WhyDiffered::key);
    return found == std::end(reasons) ? nullptr : found;
}

bool Moderation::has(CauseKind kind) const { return std::ranges::find(causes, kind, &Cause::kind) != causes.end(); }

std::string bar_to_moderating(staff::PersonId person, Audit const& audit, Part const& part)
{
    if (person == audit.auditor) return "They did the audit";
    if (audit.worker == person) return "The audit is of their own work";
    if (part.is_in_line) return "They answer for the practice of this team";
    if (part.reviews_the_child) return "They review this child's care or plan";
    if (part.disagrees) return "They disagree with the grade themselves";
    if (part.has_moderated_it) return "They have moderated this audit before";
    if (part.has_read_it_again) return "They were its second reader, and the two are never mixed";
    return {};
}

Result<void> check(framework::Tool const& tool, framework::Scale const& scale, framework::Rules const& rules,
    Record const& record, Moderation const& moderation, Finding const& finding)
{
    for (auto const& question : questions())
        if (auto const fine = check_judgement(question, finding.judgements); !fine) return fine;
    for (auto const& [domain, changed] : finding.changed)
        if (auto const fine = check_change(tool, scale, domain, changed); !fine) return fine;
    bool const needs_reasons = !finding.changed.empty() || moderation.has(CauseKind::disagreement);
    if (needs_reasons && finding.reasons.empty())
        return Problem{"reasons", "Enter your reasons: whoever reads the audit sees them"};
    for (auto const* text : {&finding.reasons, &finding.to_auditor})
        if (text->size() > longest)
            return Problem{
                text == &finding.reasons ? "reasons" : "to_auditor", "This is too long: shorten it to about 600 words"};
    auto const together = with_changes(record, finding.changed);
    auto const whole = together.grades.find(overall);
    if (whole == together.grades.end()) return Problem{"", "This audit has no overall grade"};
    if (auto const fine = check_overall(tool, scale, rules, together, whole->second); !fine)
        return Problem{"grade-" + std::string{overall}, fine.problem().message};
    return {};
}

AgreedGrades agreed_by(Finding const& finding, Record const& record)
{
    auto agreed = finding.changed;
    auto const whole = record.grades.find(overall);
    if (whole != record.grades.end())
        agreed.try_emplace(std::string{overall}, AgreedGrade{whole->second.grade, "", ""});
    return agreed;
}

} // namespace gt::audits::moderation
