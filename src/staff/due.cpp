#include "staff/due.hpp"

namespace gt::staff {

namespace {

std::vector<Due> dues_from(db::Rows const& rows)
{
    std::vector<Due> dues;
    for (auto const& row : rows)
        dues.push_back(
            {row.text("subject_kind"), row.number("subject_id"), row.text("kind"), row.get<PersonId>("owner_id"),
                row.get<std::optional<PersonId>>("asked_by_id"), row.get<std::optional<TeamId>>("team_id"),
                row.text("label"), row.get<Date>("due_on"), row.get<bool>("urgent")});
    return dues;
}

} // namespace

void owe(db::Transaction& tx, Due const& due)
{
    tx.run(R"sql(
        INSERT INTO due (subject_kind, subject_id, kind, owner_id, asked_by_id, team_id, label, due_on, urgent)
        VALUES (:subject_kind, :subject, :kind, :owner, :asked_by, :team, :label, :due_on, :urgent)
        ON CONFLICT (subject_kind, subject_id, kind, owner_id) DO UPDATE
           SET asked_by_id = :asked_by, team_id = :team, label = :label, due_on = :due_on, urgent = :urgent)sql",
        {{"subject_kind", due.subject_kind}, {"subject", due.subject}, {"kind", due.kind}, {"owner", due.owner},
            {"asked_by", due.asked_by}, {"team", due.team}, {"label", due.label}, {"due_on", due.on},
            {"urgent", due.urgent}});
}

void settle(db::Transaction& tx, history::Subject subject, std::string_view kind)
{
    if (kind.empty())
        tx.run("DELETE FROM due WHERE subject_kind = :subject_kind AND subject_id = :subject",
            {{"subject_kind", subject.kind}, {"subject", subject.id}});
    else
        tx.run("DELETE FROM due WHERE subject_kind = :subject_kind AND subject_id = :subject AND kind = :kind",
            {{"subject_kind", subject.kind}, {"subject", subject.id}, {"kind", kind}});
}

void settle_for(db::Transaction& tx, history::Subject subject, std::string_view kind, PersonId owner)
{
    tx.run(R"sql(
        DELETE FROM due
         WHERE subject_kind = :subject_kind AND subject_id = :subject AND kind = :kind AND owner_id = :owner)sql",
        {{"subject_kind", subject.kind}, {"subject", subject.id}, {"kind", kind}, {"owner", owner}});
}

std::vector<Due> owed_by(db::Reader& reader, PersonId owner)
{
    return dues_from(reader.all(R"sql(
        SELECT subject_kind, subject_id, kind, owner_id, asked_by_id, team_id, label, due_on, urgent
          FROM due
         WHERE owner_id = :person
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = due.subject_kind
                              AND k.subject_id = due.subject_id)
         ORDER BY urgent DESC, due_on, subject_id, kind)sql",
        {{"person", owner}}));
}

std::vector<Due> waiting_for(db::Reader& reader, PersonId asker)
{
    return dues_from(reader.all(R"sql(
        SELECT subject_kind, subject_id, kind, owner_id, asked_by_id, team_id, label, due_on, urgent
          FROM due
         WHERE asked_by_id = :person AND owner_id <> :person
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = due.subject_kind
                              AND k.subject_id = due.subject_id)
         ORDER BY urgent DESC, due_on, subject_id, kind)sql",
        {{"person", asker}}));
}

} // namespace gt::staff
