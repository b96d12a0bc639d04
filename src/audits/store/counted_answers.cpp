#include "audits/store/counted_answers.hpp"

namespace gt::audits::store {

namespace {

int audits_between(db::Reader& reader, staff::PersonId person, Date from, Date to, Date today)
{
    return reader
        .one(R"sql(
        SELECT count(*) AS audits
          FROM audits a JOIN cases c ON c.id = a.case_id
         WHERE a.state IN ('submitted', 'final') AND a.submitted_on >= :from AND a.submitted_on <= :to
           AND a.second_read_of IS NULL
           AND a.team_id IN (SELECT team_id FROM sight
                              WHERE person_id = :person AND verb = 'audits.see'
                                AND valid_from <= :today AND valid_to >= :today)
           AND (c.restricted = 0
                OR c.id IN (SELECT case_id FROM case_readers
                             WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id))sql",
            {{"from", from}, {"to", to}, {"person", person}, {"today", today}})
        ->count("audits");
}

CountedAnswers answers_between(db::Reader& reader, staff::PersonId person, Date from, Date to, Date today)
{
    CountedAnswers counted;
    for (auto const& row : reader.all(R"sql(
             SELECT n.question_key, n.value, count(*) AS answers
               FROM audits a
               JOIN cases c ON c.id = a.case_id
               JOIN audit_answers n ON n.audit_id = a.id AND n.superseded_at IS NULL AND n.value IN ('yes', 'no', 'na')
              WHERE a.state IN ('submitted', 'final') AND a.submitted_on >= :from AND a.submitted_on <= :to
                AND a.second_read_of IS NULL
                AND a.team_id IN (SELECT team_id FROM sight
                                   WHERE person_id = :person AND verb = 'audits.see'
                                     AND valid_from <= :today AND valid_to >= :today)
                AND (c.restricted = 0
                     OR c.id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
                AND NOT EXISTS (SELECT 1 FROM kept_from k
                                 WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
              GROUP BY n.question_key, n.value)sql",
             {{"from", from}, {"to", to}, {"person", person}, {"today", today}})) {
        auto& counts = counted[row.text("question_key")];
        auto const value = row.text("value");
        (value == "yes" ? counts.yes : value == "no" ? counts.no : counts.not_applicable) += row.count("answers");
    }
    return counted;
}

} // namespace

AnswerReport load_answers(
    db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Date from, Date to, Date today)
{
    auto const framework = shelf.on(reader, today);
    return report_answers(*framework, answers_between(reader, person, from, to, today),
        audits_between(reader, person, from, to, today), from, to, today);
}

} // namespace gt::audits::store
