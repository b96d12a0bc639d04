#include "audits/multi_agency/store.hpp"

#include "audits/independence.hpp"
#include "audits/multi_agency/states.hpp"
#include "audits/store/auditors.hpp"
#include "audits/store/hand_ons.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "platform/text/digest.hpp"
#include "staff/due.hpp"

#include <algorithm>

namespace gt::audits::multi_agency {

namespace {

JointAudit audit_from(db::Row const& row)
{
    JointAudit audit{row.get<JointAuditId>("id"), row.get<cases::CaseId>("case_id"), row.text("case_number"),
        row.get<staff::TeamId>("team_id"), row.text("team_name"), row.text("topic"), row.text("reference"),
        row.get<staff::PersonId>("lead_id"), row.text("lead_name"), row.text("tool_key"), row.get<Date>("tool_day"),
        row.get<Date>("due_on"), row.get<Instant>("begun_at")};
    audit.synthesis.together = row.text("together");
    audit.synthesis.to_change = row.text("to_change");
    audit.agreed_at = row.get<std::optional<Instant>>("agreed_at");
    audit.version = row.count("version");
    return audit;
}

AgencyReturn return_from(db::Row const& row)
{
    return {row.get<ReturnId>("id"), row.text("agency"), row.get<Instant>("invited_at"),
        row.get<Instant>("link_made_at"), row.get<Instant>("link_expires_at"),
        row.get<std::optional<Instant>>("link_used_at"), row.get<std::optional<Instant>>("withdrawn_at"),
        row.get<std::optional<Instant>>("sent_at"), row.text("sent_by"), row.count("version")};
}

std::vector<AgencyReturn> returns_of(db::Reader& reader, JointAuditId id)
{
    std::vector<AgencyReturn> returns;
    for (auto const& row : reader.all(R"sql(
             SELECT id, agency, invited_at, link_made_at, link_expires_at, link_used_at, withdrawn_at, sent_at, sent_by,
                    version
               FROM agency_returns WHERE audit_id = :id ORDER BY agency, id)sql",
             {{"id", id}}))
        returns.push_back(return_from(row));
    return returns;
}

std::map<GradedPart, AgencyGrade> grades_of(db::Reader& reader, JointAuditId id)
{
    std::map<GradedPart, AgencyGrade> grades;
    for (auto const& row : reader.all(R"sql(
             SELECT return_id, grade_key, reason FROM agency_grades
              WHERE audit_id = :id AND superseded_at IS NULL ORDER BY id)sql",
             {{"id", id}}))
        grades[row.get<std::optional<ReturnId>>("return_id")] = {row.text("grade_key"), row.text("reason")};
    return grades;
}

JointAudit whole(db::Reader& reader, JointAudit audit)
{
    audit.returns = returns_of(reader, audit.id);
    audit.synthesis.grades = grades_of(reader, audit.id);
    return audit;
}

Result<void> may_lead(db::Reader& reader, JointAudit const& audit, Date today)
{
    if (audit.due_on < today) return Problem{"due_on", "The day the returns are due must be today or later"};
    auto const child_case = cases::store::find(reader, audit.case_id);
    if (!child_case) return Problem{"", "This case is no longer there", Problem::Kind::not_found};
    auto const conflict = store::conflict_in(reader, audit.lead, *child_case, today);
    if (!conflict.empty()) return Problem{"", conflict};
    return {};
}

/// One return as it stands, when it can still be changed.
Result<AgencyReturn> awaited(db::Reader& reader, JointAudit const& audit, ReturnId id)
{
    auto const returns = returns_of(reader, audit.id);
    auto const found = std::ranges::find(returns, id, &AgencyReturn::id);
    if (found == returns.end()) return Problem{"", "This return is no longer there", Problem::Kind::not_found};
    if (!found->is_awaited())
        return Problem{"", "This return was sent or withdrawn meanwhile", Problem::Kind::conflict};
    return *found;
}

void keep_grade(db::Transaction& tx, JointAudit const& audit, GradedPart const& part, AgencyGrade const& grade,
    history::Act const& act)
{
    tx.run(R"sql(
        UPDATE agency_grades SET superseded_at = :now
         WHERE audit_id = :audit AND superseded_at IS NULL
           AND coalesce(return_id, 0) = :part)sql",
        {{"audit", audit.id}, {"part", part ? part->number : 0}, {"now", act.when}});
    tx.run(R"sql(
        INSERT INTO agency_grades (id, audit_id, return_id, grade_key, reason, recorded_by, recorded_at)
        VALUES (:id, :audit, :part, :grade, :reason, :who, :now))sql",
        {{"id", new_id_number()}, {"audit", audit.id}, {"part", part}, {"grade", grade.grade}, {"reason", grade.reason},
            {"who", act.who}, {"now", act.when}});
}

} // namespace

std::optional<JointAudit> find_visible(db::Reader& reader, staff::Person const& person, JointAuditId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT m.id, m.case_id, m.case_number, m.team_id, t.name AS team_name, m.topic, m.reference, m.lead_id,
               p.name AS lead_name, m.tool_key, m.tool_day, m.due_on, m.begun_at, m.together, m.to_change, m.agreed_at,
               m.version
          FROM multi_agency_audits m
          JOIN cases c ON c.id = m.case_id JOIN teams t ON t.id = m.team_id JOIN people p ON p.id = m.lead_id
         WHERE m.id = :id
           AND EXISTS (SELECT 1 FROM multi_agency_sight s
                        WHERE s.audit_id = m.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (c.restricted = 0
                OR c.id IN (SELECT case_id FROM case_readers
                             WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{whole(reader, audit_from(*row))} : std::nullopt;
}

std::vector<JointAudit> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, std::optional<cases::CaseId> of_case, int limit)
{
    std::vector<JointAudit> audits;
    for (auto const& row : reader.all(R"sql(
             SELECT m.id, m.case_id, m.case_number, m.team_id, t.name AS team_name, m.topic, m.reference, m.lead_id,
                    p.name AS lead_name, m.tool_key, m.tool_day, m.due_on, m.begun_at, m.together, m.to_change,
                    m.agreed_at, m.version
               FROM multi_agency_audits m
               JOIN cases c ON c.id = m.case_id JOIN teams t ON t.id = m.team_id JOIN people p ON p.id = m.lead_id
              WHERE (CAST(:case_id AS bigint) IS NULL OR m.case_id = :case_id)
                AND EXISTS (SELECT 1 FROM multi_agency_sight s
                             WHERE s.audit_id = m.id AND s.person_id = :person
                               AND s.valid_from <= :today AND s.valid_to >= :today)
                AND (c.restricted = 0
                     OR c.id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY m.id DESC
              LIMIT :limit)sql",
             {{"case_id", of_case}, {"person", person.id}, {"today", today}, {"limit", limit}})) {
        auto audit = audit_from(row);
        audit.returns = returns_of(reader, audit.id);
        audits.push_back(std::move(audit));
    }
    return audits;
}

std::optional<JointAudit> find(db::Reader& reader, JointAuditId id)
{
    auto const row = reader.one(R"sql(
        SELECT m.id, m.case_id, m.case_number, m.team_id, t.name AS team_name, m.topic, m.reference, m.lead_id,
               p.name AS lead_name, m.tool_key, m.tool_day, m.due_on, m.begun_at, m.together, m.to_change, m.agreed_at,
               m.version
          FROM multi_agency_audits m JOIN teams t ON t.id = m.team_id JOIN people p ON p.id = m.lead_id
         WHERE m.id = :id)sql",
        {{"id", id}});
    return row ? std::optional{whole(reader, audit_from(*row))} : std::nullopt;
}

Result<void> begin(db::Transaction& tx, JointAudit const& audit, history::Act const& act)
{
    auto const today = act.when.london_date();
    if (auto const may = may_lead(tx, audit, today); !may) return may;
    auto const added = tx.run(R"sql(
        INSERT INTO multi_agency_audits (id, case_id, case_number, team_id, topic, reference, lead_id, tool_key,
                                         tool_day, due_on, begun_at, together, to_change, version)
        VALUES (:id, :case_id, :case_number, :team, :topic, :reference, :lead, :tool_key, :tool_day, :due_on, :now, '',
                '', 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", audit.id}, {"case_id", audit.case_id}, {"case_number", audit.case_number}, {"team", audit.team},
            {"topic", audit.topic}, {"reference", audit.reference}, {"lead", audit.lead}, {"tool_key", audit.tool_key},
            {"tool_day", audit.tool_day}, {"due_on", audit.due_on}, {"now", act.when}});
    if (added == 0) return {};
    cases::store::let_read(tx, audit.case_id, audit.lead, reads_as_lead, today, staff::Period::open_end());
    staff::owe(tx,
        {std::string{audit_kind}, audit.id.number, "lead_multi_agency", audit.lead, {}, audit.team, audit.case_number,
            audit.due_on});
    history::record(tx, act, {audit_kind, audit.id.number}, {}, snapshot_of(audit));
    return {};
}

Result<bool> invite(db::Transaction& tx, JointAudit const& audit, ReturnId id, std::string const& agency,
    std::string_view link, history::Act const& act)
{
    auto const now = find(tx, audit.id);
    if (!now || !now->is_open()) return Problem{"", "This audit is closed", Problem::Kind::conflict};
    if (now->find(id)) return false;
    for (auto const& one : now->returns)
        if (!one.withdrawn_at && one.agency == agency) return Problem{"agency", agency + " was asked already"};
    AgencyReturn const asked{id, agency, act.when, act.when, act.when.plus_hours(24 * link_days)};
    tx.run(R"sql(
        INSERT INTO agency_returns (id, audit_id, agency, invited_at, link_digest, link_made_at, link_expires_at,
                                    sent_by, version)
        VALUES (:id, :audit, :agency, :now, :digest, :now, :expires, '', 1))sql",
        {{"id", id}, {"audit", audit.id}, {"agency", agency}, {"now", act.when}, {"digest", text::digest(link)},
            {"expires", asked.link_expires_at}});
    history::record(tx, act, {return_kind, id.number}, {}, snapshot_of(asked));
    return true;
}

Result<void> renew_link(
    db::Transaction& tx, JointAudit const& audit, ReturnId id, std::string_view link, history::Act const& act)
{
    auto const before = awaited(tx, audit, id);
    if (!before) return before.problem();
    auto after = *before;
    after.link_made_at = act.when;
    after.link_expires_at = act.when.plus_hours(24 * link_days);
    after.link_used_at = {};
    tx.run(R"sql(
        UPDATE agency_returns
           SET link_digest = :digest, link_made_at = :now, link_expires_at = :expires, link_used_at = NULL,
               browser_digest = NULL, browser_until = NULL, version = version + 1
         WHERE id = :id)sql",
        {{"id", id}, {"digest", text::digest(link)}, {"now", act.when}, {"expires", after.link_expires_at}});
    history::record(tx, act, {return_kind, id.number}, snapshot_of(*before), snapshot_of(after));
    return {};
}

Result<void> withdraw(db::Transaction& tx, JointAudit const& audit, ReturnId id, history::Act const& act)
{
    auto const before = awaited(tx, audit, id);
    if (!before) return before.problem();
    auto after = *before;
    after.withdrawn_at = act.when;
    tx.run(R"sql(
        UPDATE agency_returns
           SET withdrawn_at = :now, browser_digest = NULL, browser_until = NULL, version = version + 1
         WHERE id = :id)sql",
        {{"id", id}, {"now", act.when}});
    history::record(tx, act, {return_kind, id.number}, snapshot_of(*before), snapshot_of(after));
    return {};
}

Result<void> save_synthesis(
    db::Transaction& tx, JointAudit const& audit, Synthesis const& synthesis, bool agrees, history::Act const& act)
{
    auto const before = find(tx, audit.id);
    if (!before || before->version != audit.version || !before->is_open()) return conflict();
    auto after = *before;
    after.synthesis.together = synthesis.together;
    after.synthesis.to_change = synthesis.to_change;
    for (auto const& [part, grade] : synthesis.grades) {
        auto& kept = after.synthesis.grades[part];
        if (kept == grade) continue;
        kept = grade;
        keep_grade(tx, audit, part, grade, act);
    }
    if (agrees) {
        if (auto const missing = what_is_missing(after); !missing.empty())
            return Problem{missing.front().field, missing.front().message};
        after.agreed_at = act.when;
        improvement::store::raise_proposed(tx, {std::string{audit_kind}, audit.id.number}, act);
        staff::settle(tx, {audit_kind, audit.id.number});
        cases::store::stop_reading(tx, audit.case_id, audit.lead, reads_as_lead, act.when.london_date());
    }
    tx.run(R"sql(
        UPDATE multi_agency_audits
           SET together = :together, to_change = :to_change, agreed_at = :agreed, version = version + 1
         WHERE id = :id)sql",
        {{"id", audit.id}, {"together", synthesis.together}, {"to_change", synthesis.to_change},
            {"agreed", after.agreed_at}});
    history::record(tx, act, {audit_kind, audit.id.number}, snapshot_of(*before), snapshot_of(after));
    return {};
}

std::map<std::string, std::string, std::less<>> answers_of(db::Reader& reader, ReturnId id)
{
    std::map<std::string, std::string, std::less<>> answers;
    for (auto const& row : reader.all(R"sql(
             SELECT question_key, value FROM agency_answers
              WHERE return_id = :id AND superseded_at IS NULL ORDER BY question_key)sql",
             {{"id", id}}))
        answers[row.text("question_key")] = row.text("value");
    return answers;
}

std::vector<history::PresentState> present_joint_audits(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all("SELECT id FROM multi_agency_audits WHERE id > :after ORDER BY id LIMIT :most",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), snapshot_of(*find(reader, row.get<JointAuditId>("id")))});
    store::add_hand_ons(reader, audit_kind, states);
    return states;
}

} // namespace gt::audits::multi_agency
