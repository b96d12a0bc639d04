#include "audits/store/answer_trend.hpp"

#include "audits/theme.hpp"

namespace gt::audits::store {

namespace {

std::vector<QuarterAnswers> empty_quarters(Date first, int quarters)
{
    std::vector<QuarterAnswers> made;
    made.reserve(static_cast<std::size_t>(quarters));
    for (int i = 0; i < quarters; ++i) made.push_back({first.plus_months(3 * i), {}});
    return made;
}

} // namespace

void count_answers(db::Reader& reader, AnswerTrend& trend, staff::PersonId person, int quarters, Date today)
{
    auto const first = quarter_with(today).plus_months(-3 * (quarters - 1));
    trend.routine = trend.others = empty_quarters(first, quarters);
    reader.each(R"sql(
        SELECT a.submitted_on, a.kind, a.chosen_at_random, n.value, count(*) AS answers
          FROM audits a
          JOIN cases c ON c.id = a.case_id
          JOIN audit_answers n
            ON n.audit_id = a.id AND n.superseded_at IS NULL AND n.question_key = :question AND n.value <> ''
         WHERE a.state IN ('submitted', 'final') AND a.submitted_on >= :first AND a.submitted_on <= :today
           AND a.second_read_of IS NULL
           AND a.team_id IN (SELECT team_id FROM sight
                              WHERE person_id = :person AND verb = 'audits.see'
                                AND valid_from <= :today AND valid_to >= :today)
           AND (c.restricted = 0
                OR c.id IN (SELECT case_id FROM case_readers
                             WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
         GROUP BY a.submitted_on, a.kind, a.chosen_at_random, n.value)sql",
        {{"question", trend.question}, {"first", first}, {"today", today}, {"person", person}},
        [&](db::Row const& row) {
            bool const is_headline = row.text("kind") == "routine" && row.get<bool>("chosen_at_random");
            auto& list = is_headline ? trend.routine : trend.others;
            auto const quarter = quarter_with(row.get<Date>("submitted_on"));
            auto const found = std::ranges::find(list, quarter, &QuarterAnswers::quarter);
            if (found != list.end()) found->counts[row.text("value")] += row.count("answers");
        });
}

} // namespace gt::audits::store
