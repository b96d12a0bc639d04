#include "cases/store/case_readers.hpp"

#include "cases/verbs.hpp"
#include "staff/store/people.hpp"

namespace gt::cases::store {

std::vector<CaseReader> readers_of(db::Reader& reader, CaseId id, Date today)
{
    std::vector<CaseReader> readers;
    for (auto const& row : reader.all(R"sql(
             SELECT r.person_id, p.name, p.job_title, r.why, r.valid_from
               FROM case_readers r JOIN people p ON p.id = r.person_id
              WHERE r.case_id = :id AND r.valid_from <= :today AND r.valid_to >= :today
              ORDER BY p.sort_key, p.id, r.why)sql",
             {{"id", id}, {"today", today}}))
        readers.push_back({row.get<staff::PersonId>("person_id"), row.text("name"), row.text("job_title"),
            row.text("why"), row.get<Date>("valid_from")});
    return readers;
}

std::vector<staff::PersonId> keepers_of(db::Reader& reader, Restriction const& restriction, Date today)
{
    std::vector<staff::PersonId> keepers;
    for (auto const id : restriction.named) {
        auto const person = staff::store::load_person(reader, id, today);
        if (person && person->everywhere.contains(verb::restrict_case)) keepers.push_back(id);
    }
    return keepers;
}

} // namespace gt::cases::store
