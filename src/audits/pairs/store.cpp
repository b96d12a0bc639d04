#include "audits/pairs/meeting.hpp"

namespace gt::audits::pairs {

namespace {

Meeting meeting_from(db::Row const& row)
{
    return {row.get<MeetingId>("id"), row.get<AuditId>("audit_id"), row.get<Date>("met_on"),
        row.get<staff::PersonId>("manager_id"), row.text("manager_name"), row.text("managers_grade"), row.text("words"),
        row.get<staff::PersonId>("recorded_by"), row.get<Instant>("recorded_at")};
}

history::State state_of(Meeting const& meeting)
{
    history::State state;
    state.with("audit", meeting.audit.number).with("met on", meeting.met_on).with("manager", meeting.manager.number);
    state.with("manager's grade", std::string_view{meeting.managers_grade});
    state.with("words", std::string_view{meeting.words});
    return state;
}

} // namespace

void keep(db::Transaction& tx, Meeting const& meeting, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO pair_meetings (id, audit_id, met_on, manager_id, managers_grade, words, recorded_by, recorded_at)
        VALUES (:id, :audit, :met_on, :manager, :grade, :words, :who, :now)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", meeting.id}, {"audit", meeting.audit}, {"met_on", meeting.met_on}, {"manager", meeting.manager},
            {"grade", meeting.managers_grade}, {"words", meeting.words}, {"who", meeting.recorded_by},
            {"now", meeting.recorded_at}});
    if (added == 1) history::record(tx, act, {"pair_meeting", meeting.id.number}, {}, state_of(meeting));
}

std::vector<Meeting> meetings_of(db::Reader& reader, AuditId audit)
{
    std::vector<Meeting> meetings;
    for (auto const& row : reader.all(R"sql(
             SELECT m.id, m.audit_id, m.met_on, m.manager_id, p.name AS manager_name, m.managers_grade, m.words,
                    m.recorded_by, m.recorded_at
               FROM pair_meetings m JOIN people p ON p.id = m.manager_id
              WHERE m.audit_id = :audit
              ORDER BY m.id)sql",
             {{"audit", audit}}))
        meetings.push_back(meeting_from(row));
    return meetings;
}

std::vector<history::PresentState> present_meetings(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT m.id, m.audit_id, m.met_on, m.manager_id, '' AS manager_name, m.managers_grade, m.words,
                    m.recorded_by, m.recorded_at
               FROM pair_meetings m WHERE m.id > :after ORDER BY m.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const meeting = meeting_from(row);
        states.push_back({meeting.id.number, state_of(meeting)});
    }
    return states;
}

} // namespace gt::audits::pairs
