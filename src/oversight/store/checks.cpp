#include "oversight/store/checks.hpp"

#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "oversight/store/check_rows.hpp"
#include "oversight/verbs.hpp"
#include "platform/time/working_days.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::oversight::store {

namespace {

constexpr int working_days_to_agree = 5;

history::Subject subject_of(CheckId id) { return {"managers_check", id.number}; }

bool insert(db::Transaction& tx, ManagersCheck const& check)
{
    auto const document = check.document.value_or(DocumentVersion{});
    return tx.run(R"sql(
        INSERT INTO managers_checks (id, case_id, case_number, team_id, form_key, title, document_key, document_title,
                                     document_on, document_version, author_id, outcome, note, checked_by, checked_at,
                                     agreement, agreed_by, agreed_at, agreement_note)
        VALUES (:id, :case, :number, :team, :form, :title, :document, :document_title, :dated, :version, :author,
                :outcome, :note, :who, :now, :agreement, NULL, NULL, '')
        ON CONFLICT (id) DO NOTHING)sql",
               {{"id", check.id}, {"case", check.case_id}, {"number", check.case_number}, {"team", check.team},
                   {"form", check.form}, {"title", check.title}, {"document", document.key},
                   {"document_title", document.title}, {"dated", document.dated}, {"version", document.version},
                   {"author", check.author}, {"outcome", key_of(*check.outcome)}, {"note", check.note},
                   {"who", check.checked_by}, {"now", check.checked_at}, {"agreement", key_of(check.agreement)}})
        == 1;
}

void insert_answers(db::Transaction& tx, ManagersCheck const& check)
{
    int position = 0;
    for (auto const& words : check.objectives)
        tx.run("INSERT INTO managers_check_objectives (check_id, position, words) VALUES (:check, :position, :words)",
            {{"check", check.id}, {"position", ++position}, {"words", words}});
    position = 0;
    for (auto const& answer : check.answers)
        tx.run(R"sql(
            INSERT INTO managers_check_answers (check_id, objective, position, item_key, item_text, verdict, missing)
            VALUES (:check, :objective, :position, :item, :text, :verdict, :missing))sql",
            {{"check", check.id}, {"objective", answer.objective}, {"position", ++position}, {"item", answer.item},
                {"text", answer.text}, {"verdict", key_of(*answer.verdict)}, {"missing", answer.missing}});
}

std::string words_of(ManagersCheck const& check, CheckAnswer const& gap)
{
    auto words = check.about() + ": not found: " + gap.text;
    if (gap.objective > 0)
        words += " (objective \"" + check.objectives.at(static_cast<std::size_t>(gap.objective) - 1) + "\")";
    return words;
}

/// A gap is an area for improvement with an action that stays open until somebody who checks the team's records, its
/// line manager, confirms that it was done [YRK-A-03].
Result<void> raise_action(db::Transaction& tx, ManagersCheck const& check, CheckAnswer const& gap, GapPlan const& plan,
    history::Act const& act)
{
    improvement::Finding const finding{.id = improvement::FindingId::make(),
        .source = {"managers_check", check.id.number},
        .case_id = check.case_id,
        .team = check.team,
        .kind = improvement::FindingKind::improvement,
        .theme = "",
        .words = words_of(check, gap),
        .recorded_by = check.checked_by,
        .recorded_at = check.checked_at,
        .worker = check.author};
    improvement::store::record(tx, finding, act);
    return improvement::store::add(tx,
        {.id = improvement::ActionId::make(),
            .finding = finding.id,
            .case_id = check.case_id,
            .label = check.case_number,
            .team = check.team,
            .owner = plan.owner,
            .owner_name = {},
            .raised_by = check.checked_by,
            .raised_at = check.checked_at,
            .what = gap.missing,
            .due_on = plan.due_on,
            .due_words = plan.due_words,
            .confirmed_under = std::string{verb::check}},
        act);
}

void ask_for_agreement(db::Transaction& tx, ManagersCheck const& check, std::string_view role, Date today)
{
    auto asked = staff::store::holders(tx, role, check.team, today);
    auto const had_a_part
        = [&](staff::StaffMember const& one) { return one.id == check.checked_by || one.id == check.author; };
    std::erase_if(asked, had_a_part);
    if (asked.empty()) asked = staff::store::who_may(tx, verb::agree, check.team, today);
    std::erase_if(asked, had_a_part);
    for (auto const& one : asked)
        staff::owe(tx,
            {"managers_check", check.id.number, "agree_document", one.id, check.checked_by, check.team,
                check.case_number, WorkingDays::england().after(today, working_days_to_agree)});
}

/// A document that was not agreed to is checked again by signing off a later one of its kind.
void settle_earlier(db::Transaction& tx, ManagersCheck const& check)
{
    if (!check.document) return;
    for (auto const& row : tx.all(R"sql(
             SELECT id FROM managers_checks
              WHERE case_id = :case AND document_key = :document AND id <> :id AND agreement <> 'none'
              ORDER BY id)sql",
             {{"case", check.case_id}, {"document", check.document->key}, {"id", check.id}}))
        staff::settle(tx, subject_of(row.get<CheckId>("id")));
}

} // namespace

Result<void> add(db::Transaction& tx, ManagersCheck const& check, std::optional<GapPlan> const& plan,
    std::string_view agreed_by, history::Act const& act)
{
    if (!insert(tx, check)) return {};
    insert_answers(tx, check);
    for (auto const* gap : check.gaps())
        if (auto const raised = raise_action(tx, check, *gap, plan.value(), act); !raised) return raised;
    settle_earlier(tx, check);
    if (check.agreement == Agreement::waiting) ask_for_agreement(tx, check, agreed_by, act.when.london_date());
    history::record(tx, act, subject_of(check.id), {}, state_of(check));
    return {};
}

Result<void> save_agreement(
    db::Transaction& tx, ManagersCheck const& before, ManagersCheck const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE managers_checks
           SET agreement = :agreement, agreed_by = :who, agreed_at = :now, agreement_note = :note
         WHERE id = :id AND agreement = 'waiting')sql",
        {{"agreement", key_of(after.agreement)}, {"who", after.agreed_by}, {"now", after.agreed_at},
            {"note", after.agreement_note}, {"id", after.id}});
    if (changed == 0) return conflict();
    staff::settle(tx, subject_of(after.id));
    if (after.agreement == Agreement::returned)
        staff::owe(tx,
            {"managers_check", after.id.number, "check_again", after.checked_by, after.agreed_by, after.team,
                after.case_number, WorkingDays::england().after(act.when.london_date(), working_days_to_agree)});
    history::record(tx, act, subject_of(after.id), state_of(before), state_of(after));
    return {};
}

} // namespace gt::oversight::store
