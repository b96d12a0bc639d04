#include "audits/store/counted_answers.hpp"

namespace gt::audits::store {

namespace {

int audits_between(db::Reader& reader, AnsweredIn const& asked, Date today)
{
    return reader
        .one(R"sql(
        SELECT count(*) AS audits
          FROM audits a JOIN cases c ON c.id = a.case_id
         WHERE a.state IN ('submitted', 'final') AND a.submitted_on >= :from AND a.submitted_on <= :to
           AND a.second_read_of IS NULL
           AND (CAST(:team AS bigint) IS NULL OR a.team_id = :team)
           AND a.team_id IN (SELECT team_id FROM sight
                              WHERE person_id = :person AND verb = 'audits.see'
                                AND valid_from <= :today AND valid_to >= :today)
           AND (c.restricted = 0
                OR c.id IN (SELECT case_id FROM case_readers
                             WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id))sql",
            {{"from", asked.from}, {"to", asked.to}, {"team", asked.team}, {"person", asked.person}, {"today", today}})
        ->count("audits");
}

int& part_of(AnswerCounts& counts, std::string_view value)
{
    if (value == "yes" || value == "met") return counts.yes;
    if (value == "no" || value == "not_met") return counts.no;
    return value == "partly" ? counts.partly : counts.not_applicable;
}

CountedAnswers answers_between(db::Reader& reader, AnsweredIn const& asked, Date today)
{
    CountedAnswers counted;
    for (auto const& row : reader.all(R"sql(
             SELECT n.question_key, n.value, count(*) AS answers
               FROM audits a
               JOIN cases c ON c.id = a.case_id
               JOIN audit_answers n ON n.audit_id = a.id AND n.superseded_at IS NULL
                                   AND n.value IN ('yes', 'no', 'na', 'met', 'partly', 'not_met')
              WHERE a.state IN ('submitted', 'final') AND a.submitted_on >= :from AND a.submitted_on <= :to
                AND a.second_read_of IS NULL
                AND (CAST(:team AS bigint) IS NULL OR a.team_id = :team)
                AND a.team_id IN (SELECT team_id FROM sight
                                   WHERE person_id = :person AND verb = 'audits.see'
                                     AND valid_from <= :today AND valid_to >= :today)
                AND (c.restricted = 0
                     OR c.id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
                AND NOT EXISTS (SELECT 1 FROM kept_from k
                                 WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
              GROUP BY n.question_key, n.value)sql",
             {{"from", asked.from}, {"to", asked.to}, {"team", asked.team}, {"person", asked.person},
                 {"today", today}})) {
        part_of(counted[row.text("question_key")], row.text("value")) += row.count("answers");
    }
    return counted;
}

} // namespace

AnswerReport load_answers(db::Reader& reader, framework::Shelf& shelf, AnsweredIn const& asked, Date today)
{
    auto const framework = shelf.on(reader, today);
    return report_answers(*framework, answers_between(reader, asked, today), audits_between(reader, asked, today),
        asked.from, asked.to, today);
}

} // namespace gt::audits::store
