#include "staff/store/people.hpp"

#include "platform/text/text.hpp"
#include "staff/store/people_states.hpp"

namespace gt::staff::store {

namespace {

StaffMember member_from(db::Row const& row)
{
    return {row.get<PersonId>("id"), row.text("name"), row.text("email"), row.text("job_title"),
        {row.get<Date>("valid_from"), row.get<Date>("valid_to")}, row.count("version")};
}

std::vector<StaffMember> members_from(db::Rows const& rows)
{
    std::vector<StaffMember> members;
    for (auto const& row : rows) members.push_back(member_from(row));
    return members;
}

} // namespace

std::string name_key(std::string_view name)
{
    auto const comma = name.find(',');
    if (comma == std::string_view::npos) return text::fold(name);
    return text::fold(std::string{name.substr(comma + 1)} + " " + std::string{name.substr(0, comma)});
}

Result<void> add_person(db::Transaction& tx, StaffMember const& person, history::Act const& act)
{
    if (text::fold(person.name).empty()) return Problem{"name", "Enter a name"};
    if (person.email.find('@') == std::string::npos)
        return Problem{"email", "Enter an email address, like name@example.gov.uk"};
    if (find_member_by_email(tx, person.email)) return Problem{"email", "Someone else has this email address"};
    tx.run(R"sql(
        INSERT INTO people (id, name, sort_key, email, job_title, valid_from, valid_to, version)
        VALUES (:id, :name, :sort_key, :email, :job_title, :valid_from, :valid_to, 1))sql",
        {{"id", person.id}, {"name", person.name}, {"sort_key", name_key(person.name)},
            {"email", stored_email(person.email)}, {"job_title", person.job_title}, {"valid_from", person.period.from},
            {"valid_to", person.period.to}});
    history::record(tx, act, {"person", person.id.number}, {}, state_of(person));
    return {};
}

Result<void> change_person(
    db::Transaction& tx, StaffMember const& before, StaffMember const& after, history::Act const& act)
{
    if (text::fold(after.name).empty()) return Problem{"name", "Enter a name"};
    auto const changed = tx.run(R"sql(
        UPDATE people
           SET name = :name, sort_key = :sort_key, job_title = :job_title, valid_from = :valid_from,
               valid_to = :valid_to, version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"name", after.name}, {"sort_key", name_key(after.name)}, {"job_title", after.job_title},
            {"valid_from", after.period.from}, {"valid_to", after.period.to}, {"id", before.id},
            {"version", before.version}});
    if (changed == 0) return conflict();
    history::record(tx, act, {"person", before.id.number}, state_of(before), state_of(after));
    return {};
}

std::optional<StaffMember> find_member(db::Reader& reader, PersonId id)
{
    auto const row = reader.one(
        "SELECT id, name, email, job_title, valid_from, valid_to, version FROM people WHERE id = :id", {{"id", id}});
    return row ? std::optional{member_from(*row)} : std::nullopt;
}

std::optional<StaffMember> find_member_by_email(db::Reader& reader, std::string_view email)
{
    auto const row = reader.one(
        "SELECT id, name, email, job_title, valid_from, valid_to, version FROM people WHERE email = :email",
        {{"email", stored_email(email)}});
    return row ? std::optional{member_from(*row)} : std::nullopt;
}

std::vector<StaffMember> members_named(db::Reader& reader, std::string_view name, Date day)
{
    return members_from(reader.all(R"sql(
        SELECT id, name, email, job_title, valid_from, valid_to, version
          FROM people
         WHERE sort_key = :key AND valid_from <= :day AND valid_to >= :day
         ORDER BY id)sql",
        {{"key", name_key(name)}, {"day", day}}));
}

std::vector<StaffMember> all_members(db::Reader& reader)
{
    return members_from(reader.all(
        "SELECT id, name, email, job_title, valid_from, valid_to, version FROM people ORDER BY sort_key, id"));
}

std::vector<StaffMember> page_of_members(
    db::Reader& reader, std::string_view letters, std::optional<StaffMember> const& after, int limit)
{
    return members_from(reader.all(R"sql(
        SELECT id, name, email, job_title, valid_from, valid_to, version
          FROM people
         WHERE sort_key >= :from AND (sort_key > :from OR id > :after)
         ORDER BY sort_key, id
         LIMIT :limit)sql",
        {{"from", name_key(after ? after->name : letters)}, {"after", after ? after->id : PersonId{}},
            {"limit", limit}}));
}

Result<void> grant(db::Transaction& tx, Grant const& grant, history::Act const& act)
{
    auto const known = tx.one("SELECT role FROM role_titles WHERE role = :role", {{"role", grant.role}});
    if (!known) return Problem{"role", "Select a role of the framework"};
    if (tx.one(R"sql(
            SELECT id FROM role_grants
             WHERE person_id = :person AND role = :role AND team_id = :team AND valid_from <= :to AND valid_to >= :from
             ORDER BY id LIMIT 1)sql",
            {{"person", grant.person}, {"role", grant.role}, {"team", grant.team}, {"from", grant.period.from},
                {"to", grant.period.to}}))
        return Problem{"role", "This person already holds this role there"};
    tx.run(R"sql(
        INSERT INTO role_grants (id, person_id, role, team_id, valid_from, valid_to, version)
        VALUES (:id, :person, :role, :team, :valid_from, :valid_to, 1))sql",
        {{"id", grant.id}, {"person", grant.person}, {"role", grant.role}, {"team", grant.team},
            {"valid_from", grant.period.from}, {"valid_to", grant.period.to}});
    history::record(tx, act, {"person", grant.person.number}, {}, state_of(grant));
    return {};
}

void end_on(db::Transaction& tx, Grant const& grant, Date last_day, history::Act const& act)
{
    tx.run("UPDATE role_grants SET valid_to = :last_day, version = version + 1 WHERE id = :id",
        {{"last_day", last_day}, {"id", grant.id}});
    auto after = grant;
    after.period.to = last_day;
    history::record(tx, act, {"person", grant.person.number}, state_of(grant), state_of(after));
}

std::vector<Grant> grants_of(db::Reader& reader, PersonId person)
{
    std::vector<Grant> grants;
    for (auto const& row : reader.all(R"sql(
             SELECT g.id, g.person_id, g.role, r.title AS role_title, g.team_id, t.name AS team_name,
                    g.valid_from, g.valid_to
               FROM role_grants g
               JOIN role_titles r ON r.role = g.role
               JOIN teams t ON t.id = g.team_id
              WHERE g.person_id = :person
              ORDER BY g.valid_from, g.id)sql",
             {{"person", person}}))
        grants.push_back({row.get<GrantId>("id"), row.get<PersonId>("person_id"), row.text("role"),
            row.text("role_title"), row.get<TeamId>("team_id"), row.text("team_name"),
            {row.get<Date>("valid_from"), row.get<Date>("valid_to")}});
    return grants;
}

std::vector<StaffMember> holders(db::Reader& reader, std::string_view role, TeamId team, Date day)
{
    return members_from(reader.all(R"sql(
        SELECT p.id, p.name, p.email, p.job_title, p.valid_from, p.valid_to, p.version
          FROM people p
         WHERE p.valid_from <= :day AND p.valid_to >= :day
           AND p.id IN (SELECT g.person_id FROM role_grants g
                          JOIN team_ancestry a ON a.ancestor_id = g.team_id
                         WHERE a.team_id = :team AND g.role = :role AND g.valid_from <= :day AND g.valid_to >= :day)
         ORDER BY p.sort_key, p.id)sql",
        {{"role", role}, {"team", team}, {"day", day}}));
}

std::vector<StaffMember> who_may(db::Reader& reader, std::string_view verb, TeamId team, Date day)
{
    return members_from(reader.all(R"sql(
        SELECT p.id, p.name, p.email, p.job_title, p.valid_from, p.valid_to, p.version
          FROM people p
         WHERE p.valid_from <= :day AND p.valid_to >= :day
           AND p.id IN (SELECT person_id FROM sight
                         WHERE verb = :verb AND team_id = :team AND valid_from <= :day AND valid_to >= :day)
         ORDER BY p.sort_key, p.id)sql",
        {{"verb", verb}, {"team", team}, {"day", day}}));
}

std::optional<Person> load_person(db::Reader& reader, PersonId id, Date today)
{
    auto const member = find_member(reader, id);
    if (!member || !member->period.covers(today)) return std::nullopt;
    Person person{member->id, member->name, {}, {}, {}};
    for (auto const& row : reader.all(R"sql(
             SELECT v.verb, max(CASE WHEN t.parent_id IS NULL THEN 1 ELSE 0 END) AS everywhere
               FROM role_grants g
               JOIN role_verbs v ON v.role = g.role
               JOIN teams t ON t.id = g.team_id
              WHERE g.person_id = :person AND g.valid_from <= :today AND g.valid_to >= :today
              GROUP BY v.verb)sql",
             {{"person", id}, {"today", today}})) {
        auto const verb = *person.verbs.insert(row.text("verb")).first;
        if (row.get<bool>("everywhere")) person.everywhere.insert(verb);
    }
    for (auto const& row : reader.all(R"sql(
             SELECT DISTINCT r.title
               FROM role_grants g JOIN role_titles r ON r.role = g.role
              WHERE g.person_id = :person AND g.valid_from <= :today AND g.valid_to >= :today
              ORDER BY r.title)sql",
             {{"person", id}, {"today", today}}))
        person.role_titles.push_back(row.text("title"));
    return person;
}

void replace_role_verbs(db::Transaction& tx, std::vector<RoleVerbs> const& roles)
{
    tx.run("DELETE FROM role_verbs");
    for (auto const& role : roles) {
        tx.run(R"sql(
            INSERT INTO role_titles (role, title) VALUES (:role, :title)
            ON CONFLICT (role) DO UPDATE SET title = :title)sql",
            {{"role", role.role}, {"title", role.title}});
        for (auto const& verb : role.verbs)
            tx.run("INSERT INTO role_verbs (role, verb) VALUES (:role, :verb)", {{"role", role.role}, {"verb", verb}});
    }
}

std::vector<std::pair<std::string, std::string>> role_titles(db::Reader& reader)
{
    std::vector<std::pair<std::string, std::string>> titles;
    for (auto const& row : reader.all("SELECT role, title FROM role_titles ORDER BY title"))
        titles.emplace_back(row.text("role"), row.text("title"));
    return titles;
}

} // namespace gt::staff::store
