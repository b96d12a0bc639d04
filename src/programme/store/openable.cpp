#include "programme/store/openable.hpp"

namespace gt::programme::store {

std::unordered_set<std::int64_t> openable_cases(db::Reader& reader, staff::PersonId person, Date today)
{
    std::unordered_set<std::int64_t> ids;
    reader.each(R"sql(
        SELECT s.case_id FROM case_sight s
         WHERE s.person_id = :person AND s.valid_from <= :today AND s.valid_to >= :today)sql",
        {{"person", person}, {"today", today}}, [&](db::Row const& row) { ids.insert(row.number("case_id")); });
    return ids;
}

std::unordered_set<std::int64_t> openable_audits(db::Reader& reader, staff::PersonId person, Date today)
{
    std::unordered_set<std::int64_t> ids;
    reader.each(R"sql(
        SELECT v.audit_id
          FROM audit_sight v JOIN audits a ON a.id = v.audit_id JOIN cases c ON c.id = a.case_id
         WHERE v.person_id = :person AND v.valid_from <= :today AND v.valid_to >= :today
           AND (c.restricted = 0
                OR c.id IN (SELECT case_id FROM case_readers
                             WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)))sql",
        {{"person", person}, {"today", today}}, [&](db::Row const& row) { ids.insert(row.number("audit_id")); });
    return ids;
}

} // namespace gt::programme::store
