#include "audit_record.hpp"

#include <ranges>

namespace gt::bench {

namespace {

namespace store = audits::store;
using framework::Question;
using framework::Section;
using improvement::FindingKind;

constexpr std::string_view words
    = "The visits were made when they were promised, and the record says what the child said in the child's own words. "
      "The plan was changed after the second visit because of it. Father lives elsewhere and was told by telephone; "
      "his view of the plan is on the file, and the core group has talked about it.";

std::string answer_to(Question const& question)
{
    switch (question.kind) {
    case Question::Kind::yes_no_na:
        return "yes";
    case Question::Kind::choice:
        return question.choices.front().key;
    case Question::Kind::number:
    case Question::Kind::scale10:
        return "7";
    case Question::Kind::date:
        return "2026-03-20";
    case Question::Kind::grade:
        return "good";
    case Question::Kind::text:
    case Question::Kind::long_text:
        break;
    }
    return std::string{words};
}

} // namespace

history::Act AuditRecord::act(std::string_view verb, int day) const
{
    return {auditor_.number, begun_.plus_hours(24 * day), verb};
}

void AuditRecord::save(db::Transaction& tx, audits::AuditId id, store::Change const& change) const
{
    must(store::save(tx, *store::find(tx, id), change, act("worked on the audit", 8)));
}

audits::AuditId AuditRecord::write(db::Transaction& tx, bool open) const
{
    auto const id = audits::AuditId::make();
    allocate(tx, id);
    answer_sections(tx, id, open ? tool_.sections.size() / 2 : tool_.sections.size());
    if (open) return id;
    grade_own_practice(tx, id);
    converse(tx, id);
    add_findings(tx, id);
    store::mark_graded(tx, id, act("", 8).when);
    submit(tx, id);
    return id;
}

void AuditRecord::allocate(db::Transaction& tx, audits::AuditId id) const
{
    auto const day = begun_.london_date();
    must(store::allocate(tx,
        {.id = id,
            .case_id = child_.id,
            .case_number = child_.number,
            .team = *child_.team,
            .team_name = "",
            .worker = child_.worker,
            .worker_name = "",
            .auditor = auditor_,
            .auditor_name = "",
            .sample = {},
            .kind = audits::Kind::routine,
            .chosen_at_random = true,
            .tool_key = tool_.key,
            .tool_day = std::max(day, tool_.effective.from.value_or(day)),
            .state = audits::State::allocated,
            .independence_declared = true,
            .allocated_at = begun_,
            .due_on = day.plus_days(28),
            .graded_at = {},
            .submitted_at = {},
            .provisional_until = {},
            .overall_grade = {},
            .limited_by_safety = false,
            .version = 1},
        act("allocated the audit")));
}

void AuditRecord::answer_sections(db::Transaction& tx, audits::AuditId id, std::size_t how_many) const
{
    for (auto const& section : tool_.sections | std::views::take(how_many)) {
        if (section.part == Section::Part::practitioner) continue;
        store::Change change;
        for (auto const& question : section.questions) change.answers[question.key] = answer_to(question);
        if (section.is_domain()) change.grades[section.key] = {"good", std::string{words}};
        save(tx, id, change);
    }
}

void AuditRecord::grade_own_practice(db::Transaction& tx, audits::AuditId id) const
{
    store::Change change;
    for (auto const* domain : tool_.domains()) change.grades[domain->key] = {"good", std::string{words}};
    change.grades[std::string{audits::overall}] = {"good", std::string{words}};
    auto const audit = *store::find(tx, id);
    must(store::save_own_view(tx, audit, change, {audit.worker->number, act("", 3).when, "graded their own practice"}));
}

void AuditRecord::converse(db::Transaction& tx, audits::AuditId id) const
{
    store::Change change;
    change.answers[std::string{audits::asked::conversation_on}] = act("", 8).when.london_date().iso();
    change.answers[std::string{audits::asked::conversation_place}] = "in_person";
    change.answers[std::string{audits::asked::conversation_notes}] = words;
    save(tx, id, change);
    audits::VoiceRecord view;
    view.asked = view.safe = "yes";
    view.whom_and_how = "In person, with the worker introducing me";
    view.words = words;
    for (auto const voice : {audits::Voice::child, audits::Voice::family}) {
        store::Change heard;
        heard.answers = audits::answers_of(voice, view);
        std::erase_if(heard.answers, [](auto const& answer) { return answer.second.empty(); });
        save(tx, id, heard);
    }
}

void AuditRecord::add_findings(db::Transaction& tx, audits::AuditId id) const
{
    auto const theme = tool_.domains().front()->key;
    auto const found = act("recorded what was found", 8);
    for (auto const kind : {FindingKind::strength, FindingKind::strength, FindingKind::improvement}) {
        improvement::Finding const finding{improvement::FindingId::make(), {"audit", id.number}, child_.id,
            *child_.team, kind, theme, std::string{words}, auditor_, found.when};
        std::optional<improvement::Action> action;
        if (kind == FindingKind::improvement)
            action = improvement::Action{.id = improvement::ActionId::make(),
                .finding = finding.id,
                .case_id = child_.id,
                .label = child_.number,
                .team = *child_.team,
                .owner = *child_.worker,
                .owner_name = "",
                .raised_by = auditor_,
                .raised_at = found.when,
                .what = "Invite father to the next core group",
                .due_on = begun_.london_date().plus_days(90),
                .state = improvement::ActionState::proposed};
        must(store::add_finding(tx, *store::find(tx, id), finding, action, found));
    }
}

void AuditRecord::submit(db::Transaction& tx, audits::AuditId id) const
{
    store::Change change;
    change.grades[std::string{audits::overall}] = {"good", std::string{words}};
    save(tx, id, change);
    auto const submitted = act("submitted the audit", 28);
    must(
        store::submit(tx, *store::find(tx, id), {"good", false, submitted.when.london_date().plus_days(7)}, submitted));
}

} // namespace gt::bench
