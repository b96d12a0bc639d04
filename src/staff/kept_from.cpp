#include "staff/kept_from.hpp"

namespace gt::staff {

void keep_from(db::Transaction& tx, PersonId person, history::Subject subject)
{
    tx.run(R"sql(
        INSERT INTO kept_from (person_id, subject_kind, subject_id) VALUES (:person, :kind, :subject)
        ON CONFLICT (person_id, subject_kind, subject_id) DO NOTHING)sql",
        {{"person", person}, {"kind", subject.kind}, {"subject", subject.id}});
}

void give_back(db::Transaction& tx, PersonId person, history::Subject subject)
{
    tx.run(R"sql(
        DELETE FROM kept_from WHERE person_id = :person AND subject_kind = :kind AND subject_id = :subject)sql",
        {{"person", person}, {"kind", subject.kind}, {"subject", subject.id}});
}

} // namespace gt::staff
