#include "staff/store/people_states.hpp"

#include "platform/text/text.hpp"

namespace gt::staff::store {

namespace {

history::State& add_person_to(history::State& state, StaffMember const& person)
{
    state.with("name", person.name).with("email", stored_email(person.email)).with("job title", person.job_title);
    return state.with("from", person.period.from).with("to", person.period.to);
}

history::State& add_grant_to(history::State& state, Grant const& grant)
{
    auto const name = "role " + grant.id.text() + ": ";
    state.with(name + "role", grant.role).with(name + "team", grant.team.number);
    return state.with(name + "from", grant.period.from).with(name + "to", grant.period.to);
}

} // namespace

std::string stored_email(std::string_view email)
{
    std::string text{text::trim(email)};
    for (auto& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

history::State state_of(StaffMember const& person)
{
    history::State state;
    return add_person_to(state, person);
}

history::State state_of(Grant const& grant)
{
    history::State state;
    return add_grant_to(state, grant);
}

std::vector<history::PresentState> present_people(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> people;
    for (auto const& row : reader.all(R"sql(
             SELECT id, name, email, job_title, valid_from, valid_to
               FROM people WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        StaffMember const person{row.get<PersonId>("id"), row.text("name"), row.text("email"), row.text("job_title"),
            {row.get<Date>("valid_from"), row.get<Date>("valid_to")}};
        people.push_back({person.id.number, state_of(person)});
    }
    if (people.empty()) return people;
    for (auto const& row : reader.all(R"sql(
             SELECT id, person_id, role, team_id, valid_from, valid_to
               FROM role_grants WHERE person_id > :after AND person_id <= :last ORDER BY person_id, id)sql",
             {{"after", after}, {"last", people.back().id}})) {
        if (auto* const person = history::find(people, row.number("person_id")))
            add_grant_to(person->state,
                {row.get<GrantId>("id"), row.get<PersonId>("person_id"), row.text("role"), "",
                    row.get<TeamId>("team_id"), "", {row.get<Date>("valid_from"), row.get<Date>("valid_to")}});
    }
    return people;
}

} // namespace gt::staff::store
