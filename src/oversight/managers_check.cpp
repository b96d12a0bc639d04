#include "oversight/managers_check.hpp"

#include "platform/text/long_words.hpp"
#include "platform/text/words.hpp"

#include <algorithm>
#include <array>

namespace gt::oversight {

namespace {

using text::value_of;
using text::Words;
using text::words_of;

constexpr std::array verdicts{
    Words<Verdict>{Verdict::held, "held", "Yes"},
    Words<Verdict>{Verdict::gap, "gap", "No: there is a gap"},
    Words<Verdict>{Verdict::not_needed, "not_needed", "Not needed for this child"},
};

constexpr std::array outcomes{
    Words<Outcome>{Outcome::looked_at, "looked_at", "Checked"},
    Words<Outcome>{Outcome::signed_off, "signed_off", "Signed off"},
    Words<Outcome>{Outcome::returned, "returned", "Returned to the worker"},
};

constexpr std::array agreements{
    Words<Agreement>{Agreement::none, "none", ""},
    Words<Agreement>{Agreement::waiting, "waiting", "Waits for agreement"},
    Words<Agreement>{Agreement::agreed, "agreed", "Agreed"},
    Words<Agreement>{Agreement::returned, "returned", "Not agreed"},
};

/// Beside the answers: what is signed off, who wrote it, what became of it.
void check_document(
    ManagersCheck const& check, framework::CheckForm const& form, Date today, std::vector<Problem>& problems)
{
    if (!form.signs_off()) return;
    if (!check.document) return problems.push_back({"document", "Select which document you checked"});
    if (!check.document->dated)
        problems.push_back({"dated", "Enter the date of the document, like 22 November 2026"});
    else if (*check.document->dated > today)
        problems.push_back({"dated", "The date of the document must be today or in the past"});
}

void check_outcome(ManagersCheck const& check, framework::CheckForm const& form, std::vector<Problem>& problems)
{
    if (!form.signs_off()) return;
    if (check.outcome != Outcome::signed_off && check.outcome != Outcome::returned)
        problems.push_back({"outcome", "Select whether it is signed off or returned"});
    if (check.outcome == Outcome::returned && check.note.empty())
        problems.push_back({"note", "Enter why it is returned"});
}

void check_answers(ManagersCheck const& check, std::vector<Problem>& problems)
{
    for (std::size_t i = 0; i < check.objectives.size(); ++i)
        if (check.objectives[i].empty())
            problems.push_back({"objective-" + std::to_string(i + 1), "Enter what the objective is, in a few words"});
    for (auto const& answer : check.answers) {
        if (!answer.verdict) problems.push_back({field_of("verdict", answer), "Select yes, no or not needed"});
        if (answer.verdict == Verdict::gap && answer.missing.empty())
            problems.push_back({field_of("missing", answer), "Enter what is missing"});
        if (text::is_too_long(answer.missing)) problems.push_back({field_of("missing", answer), text::too_long});
    }
}

} // namespace

std::string_view key_of(Verdict verdict) { return words_of(verdicts, verdict).key; }
std::string_view title_of(Verdict verdict) { return words_of(verdicts, verdict).title; }
std::optional<Verdict> verdict(std::string_view key) { return value_of(verdicts, key); }
std::string_view key_of(Outcome outcome) { return words_of(outcomes, outcome).key; }
std::string_view title_of(Outcome outcome) { return words_of(outcomes, outcome).title; }
std::optional<Outcome> outcome(std::string_view key) { return value_of(outcomes, key); }
std::string_view key_of(Agreement agreement) { return words_of(agreements, agreement).key; }
std::string_view title_of(Agreement agreement) { return words_of(agreements, agreement).title; }
std::optional<Agreement> agreement(std::string_view key) { return value_of(agreements, key); }

int ManagersCheck::asked() const
{
    return static_cast<int>(
        std::ranges::count_if(answers, [](CheckAnswer const& one) { return one.verdict != Verdict::not_needed; }));
}

int ManagersCheck::held() const
{
    return static_cast<int>(std::ranges::count(answers, std::optional{Verdict::held}, &CheckAnswer::verdict));
}

std::vector<CheckAnswer const*> ManagersCheck::gaps() const
{
    std::vector<CheckAnswer const*> found;
    for (auto const& answer : answers)
        if (answer.verdict == Verdict::gap) found.push_back(&answer);
    return found;
}

std::string ManagersCheck::about() const
{
    if (!document) return title;
    auto words = document->title;
    if (document->dated) words += " of " + document->dated->words();
    if (!document->version.empty()) words += ", version " + document->version;
    return words;
}

std::vector<CheckAnswer> questions_of(framework::CheckForm const& form, int objectives)
{
    std::vector<CheckAnswer> answers;
    for (auto const& item : form.items) answers.push_back({.item = item.key, .text = item.text});
    for (int number = 1; number <= objectives; ++number)
        for (auto const& item : form.objectives)
            answers.push_back({.objective = number, .item = item.key, .text = item.text});
    return answers;
}

std::string field_of(std::string_view name, CheckAnswer const& answer)
{
    auto field = std::string{name};
    field += "-" + std::to_string(answer.objective) + "-" + answer.item;
    return field;
}

std::vector<Problem> what_is_wrong(ManagersCheck const& check, framework::CheckForm const& form, Date today)
{
    std::vector<Problem> problems;
    check_document(check, form, today, problems);
    if (form.signs_off() && !check.author) problems.push_back({"author", "Select who wrote it"});
    if (check.author == check.checked_by)
        problems.push_back({"author", "Another manager has to check this: nobody signs off their own work"});
    check_answers(check, problems);
    check_outcome(check, form, problems);
    return problems;
}

bool may_agree(ManagersCheck const& check, staff::Person const& person)
{
    return check.agreement == Agreement::waiting && check.checked_by != person.id && check.author != person.id;
}

Result<ManagersCheck> agree(
    ManagersCheck check, staff::Person const& person, std::string_view answer, std::string note, Instant now)
{
    if (check.agreement != Agreement::waiting) return Problem{"", "This document does not wait for agreement"};
    if (!may_agree(check, person))
        return Problem{"", "Another person has to agree to this: nobody agrees to what they wrote or signed off",
            Problem::Kind::forbidden};
    auto const given = agreement(answer);
    if (given != Agreement::agreed && given != Agreement::returned)
        return Problem{"agreement", "Select whether you agree"};
    if (given == Agreement::returned && note.empty()) return Problem{"agreement_note", "Enter why you do not agree"};
    check.agreement = *given;
    check.agreement_note = std::move(note);
    check.agreed_by = person.id;
    check.agreed_by_name = person.name;
    check.agreed_at = now;
    return check;
}

} // namespace gt::oversight
