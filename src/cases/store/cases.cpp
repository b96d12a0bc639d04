#include "cases/store/cases.hpp"

namespace gt::cases::store {

namespace {

Case case_from(db::Row const& row)
{
    return {row.get<CaseId>("id"), row.text("number"), row.get<std::optional<std::string>>("initials"),
        row.get<std::optional<Date>>("birth_date"), row.text("gender"), row.text("ethnicity"),
        row.get<bool>("restricted"), *group_of(row.text("caseload_group")), row.get<bool>("is_open"),
        row.get<std::optional<Date>>("opened_on"), row.get<std::optional<Date>>("closed_on"),
        row.get<std::optional<staff::TeamId>>("team_id"), row.text("team_name"),
        row.get<std::optional<staff::PersonId>>("worker_id"), row.text("worker_name"),
        row.get<std::optional<staff::PersonId>>("iro_id"), row.get<std::optional<staff::PersonId>>("cp_chair_id"),
        row.count("version")};
}

std::vector<Case> cases_from(db::Rows const& rows)
{
    std::vector<Case> cases;
    cases.reserve(rows.size());
    for (auto const& row : rows) cases.push_back(case_from(row));
    return cases;
}

} // namespace

std::optional<Case> find_visible(db::Reader& reader, staff::Person const& person, CaseId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT c.id, c.number, c.initials, c.birth_date, c.gender, c.ethnicity, c.restricted, c.caseload_group,
               c.is_open, c.opened_on, c.closed_on, c.team_id, c.team_name, c.worker_id, c.worker_name,
               c.iro_id, c.cp_chair_id, c.version
          FROM cases c
         WHERE c.id = :id
           AND EXISTS (SELECT 1 FROM case_sight s
                        WHERE s.case_id = c.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{case_from(*row)} : std::nullopt;
}

std::optional<Case> find(db::Reader& reader, CaseId id)
{
    auto const row = reader.one(R"sql(
        SELECT id, number, initials, birth_date, gender, ethnicity, restricted, caseload_group, is_open, opened_on,
               closed_on, team_id, team_name, worker_id, worker_name, iro_id, cp_chair_id, version
          FROM cases WHERE id = :id)sql",
        {{"id", id}});
    return row ? std::optional{case_from(*row)} : std::nullopt;
}

std::optional<Case> find_by_number(db::Reader& reader, std::string_view number)
{
    auto const row = reader.one(R"sql(
        SELECT id, number, initials, birth_date, gender, ethnicity, restricted, caseload_group, is_open, opened_on,
               closed_on, team_id, team_name, worker_id, worker_name, iro_id, cp_chair_id, version
          FROM cases WHERE number = :number)sql",
        {{"number", number}});
    return row ? std::optional{case_from(*row)} : std::nullopt;
}

ReviewerNames names_of(db::Reader& reader, CaseId id)
{
    auto const row = reader.one("SELECT iro_name, cp_chair_name FROM cases WHERE id = :id", {{"id", id}});
    return row ? ReviewerNames{row->text("iro_name"), row->text("cp_chair_name")} : ReviewerNames{};
}

std::vector<NamedCase> list_visible(db::Reader& reader, staff::Person const& person, Date today, Filter const& filter,
    std::string_view after, int limit)
{
    auto const group = filter.group ? std::optional{std::string{key_of(*filter.group)}} : std::nullopt;
    auto const number = filter.number.empty() ? std::nullopt : std::optional{filter.number};
    std::vector<NamedCase> cases;
    for (auto const& row : reader.all(R"sql(
        SELECT c.id, c.number, c.initials, c.birth_date, c.gender, c.ethnicity, c.restricted, c.caseload_group,
               c.is_open, c.opened_on, c.closed_on, c.team_id, c.team_name, c.worker_id, c.worker_name,
               c.iro_id, c.cp_chair_id, c.version,
               coalesce(t.name, '') AS our_team, coalesce(w.name, '') AS our_worker
          FROM cases c
          LEFT JOIN teams t ON t.id = c.team_id
          LEFT JOIN people w ON w.id = c.worker_id
         WHERE c.number > :after
           AND (CAST(:team AS bigint) IS NULL OR c.team_id = :team)
           AND (CAST(:group AS text) IS NULL OR c.caseload_group = :group)
           AND (CAST(:open AS bigint) IS NULL OR c.is_open = :open)
           AND (CAST(:number AS text) IS NULL OR c.number = :number)
           AND EXISTS (SELECT 1 FROM case_sight s
                        WHERE s.case_id = c.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
         ORDER BY c.number
         LIMIT :limit)sql",
             {{"after", after}, {"team", filter.team}, {"group", group}, {"open", filter.open}, {"number", number},
                 {"person", person.id}, {"today", today}, {"limit", limit}}))
        cases.push_back({case_from(row), row.text("our_team"), row.text("our_worker")});
    return cases;
}

std::vector<Case> open_cases_of(db::Reader& reader, staff::TeamId team)
{
    return cases_from(reader.all(R"sql(
        SELECT id, number, initials, birth_date, gender, ethnicity, restricted, caseload_group, is_open, opened_on,
               closed_on, team_id, team_name, worker_id, worker_name, iro_id, cp_chair_id, version
          FROM cases
         WHERE team_id = :team AND is_open = 1 AND restricted = 0
         ORDER BY number)sql",
        {{"team", team}}));
}

void let_read(db::Transaction& tx, CaseId id, staff::PersonId person, std::string_view why, Date from, Date to)
{
    tx.run(R"sql(
        INSERT INTO case_readers (case_id, person_id, why, valid_from, valid_to)
        VALUES (:case_id, :person, :why, :valid_from, :valid_to)
        ON CONFLICT (case_id, person_id, why) DO UPDATE SET valid_to = :valid_to)sql",
        {{"case_id", id}, {"person", person}, {"why", why}, {"valid_from", from}, {"valid_to", to}});
}

void stop_reading(db::Transaction& tx, CaseId id, staff::PersonId person, std::string_view why, Date last_day)
{
    tx.run(R"sql(
        UPDATE case_readers SET valid_to = :last_day
         WHERE case_id = :case_id AND person_id = :person AND why = :why AND valid_to > :last_day)sql",
        {{"case_id", id}, {"person", person}, {"why", why}, {"last_day", last_day}});
}

void record_opening(db::Database& database, staff::Person const& person, CaseId id, Instant now)
{
    database.write([&](db::Transaction& tx) {
        history::record_opening(tx, {person.id.number, now, "opened the record"}, {"case", id.number});
    });
}

} // namespace gt::cases::store
