#include "app/demo/caseload.hpp"
#include "app/demo/moment.hpp"
#include "cases/store/cases.hpp"
#include "cases/store/restrictions.hpp"

namespace gt::app::demo {

namespace {

std::optional<cases::CaseId> find_unaudited(db::Reader& reader, staff::TeamId team)
{
    auto const row = reader.one(R"sql(
        SELECT c.id
          FROM cases c
         WHERE c.team_id = :team AND c.is_open = 1 AND c.worker_id IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM audits a WHERE a.case_id = c.id)
         ORDER BY c.number
         LIMIT 1)sql",
        {{"team", team}});
    return row ? row->get<std::optional<cases::CaseId>>("id") : std::nullopt;
}

staff::PersonId who_signs_in_as(People const& people, std::string_view local_part)
{
    return std::ranges::find_if(people.sign_ins, [&](SignIn const& one) {
        return one.email.starts_with(std::string{local_part} + "@");
    })->person;
}

} // namespace

void restrict_a_case(db::Database& database, People const& people, Instant when)
{
    auto const keeper = who_signs_in_as(people, "qa.manager");
    database.write([&](db::Transaction& tx) {
        auto const id = find_unaudited(tx, people.teams.back().id);
        if (!id) return;
        auto restriction = cases::restrict_case(
            cases::RestrictionId::make(), *id, "The child is related to somebody who works here.", keeper, when);
        must(restriction);
        restriction = cases::name_for(*restriction, *cases::store::find(tx, *id)->worker);
        must(restriction);
        must(cases::store::restrict_case(tx, *restriction, {keeper.number, when, "restricted the case"}));
    });
}

} // namespace gt::app::demo
