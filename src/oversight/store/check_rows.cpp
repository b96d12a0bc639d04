#include "oversight/store/check_rows.hpp"

#include "oversight/store/checks.hpp"

namespace gt::oversight::store {

namespace {

std::string name_in(db::Row const& row, std::string_view column)
{
    return row.get<std::optional<std::string>>(column).value_or("");
}

} // namespace

ManagersCheck check_from(db::Row const& row)
{
    ManagersCheck check{.id = row.get<CheckId>("id"),
        .case_id = row.get<cases::CaseId>("case_id"),
        .case_number = row.text("case_number"),
        .team = row.get<staff::TeamId>("team_id"),
        .form = row.text("form_key"),
        .title = row.text("title"),
        .author = row.get<std::optional<staff::PersonId>>("author_id"),
        .author_name = name_in(row, "author_name"),
        .outcome = outcome(row.text("outcome")),
        .note = row.text("note"),
        .checked_by = row.get<staff::PersonId>("checked_by"),
        .checked_by_name = name_in(row, "checked_by_name"),
        .checked_at = row.get<Instant>("checked_at"),
        .agreement = *agreement(row.text("agreement"))};
    if (auto key = row.text("document_key"); !key.empty())
        check.document = DocumentVersion{std::move(key), row.text("document_title"),
            row.get<std::optional<Date>>("document_on"), row.text("document_version")};
    check.agreed_by = row.get<std::optional<staff::PersonId>>("agreed_by");
    check.agreed_by_name = name_in(row, "agreed_by_name");
    check.agreed_at = row.get<std::optional<Instant>>("agreed_at");
    check.agreement_note = row.text("agreement_note");
    return check;
}

void read_answers(db::Reader& reader, ManagersCheck& check)
{
    for (auto const& row :
        reader.all("SELECT words FROM managers_check_objectives WHERE check_id = :check ORDER BY position",
            {{"check", check.id}}))
        check.objectives.push_back(row.text("words"));
    for (auto const& row : reader.all(R"sql(
             SELECT objective, item_key, item_text, verdict, missing
               FROM managers_check_answers WHERE check_id = :check ORDER BY position)sql",
             {{"check", check.id}}))
        check.answers.push_back({row.count("objective"), row.text("item_key"), row.text("item_text"),
            verdict(row.text("verdict")), row.text("missing")});
}

history::State state_of(ManagersCheck const& check)
{
    history::State state;
    state.with("check", check.title).with("case", check.case_id.number).with("outcome", key_of(*check.outcome));
    state.with("note", check.note).with("agreement", key_of(check.agreement));
    state.with("agreement note", check.agreement_note);
    if (check.document) {
        state.with("document", check.document->title).with("dated", check.document->dated);
        state.with("document version", check.document->version);
    }
    if (check.author) state.with("written by", check.author->number);
    for (std::size_t i = 0; i < check.objectives.size(); ++i)
        state.with("objective " + std::to_string(i + 1), check.objectives[i]);
    for (auto const& answer : check.answers) {
        auto const field = field_of("answer", answer);
        state.with(field, key_of(*answer.verdict));
        if (!answer.missing.empty()) state.with(field + " missing", answer.missing);
    }
    return state;
}

std::optional<ManagersCheck> find_visible(db::Reader& reader, staff::Person const& person, CheckId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT c.id, c.case_id, c.case_number, c.team_id, c.form_key, c.title, c.document_key, c.document_title,
               c.document_on, c.document_version, c.author_id, w.name AS author_name, c.outcome, c.note, c.checked_by,
               p.name AS checked_by_name, c.checked_at, c.agreement, c.agreed_by, a.name AS agreed_by_name,
               c.agreed_at, c.agreement_note
          FROM managers_checks c
          JOIN people p ON p.id = c.checked_by
          JOIN cases k ON k.id = c.case_id
          LEFT JOIN people w ON w.id = c.author_id
          LEFT JOIN people a ON a.id = c.agreed_by
         WHERE c.id = :id
           AND EXISTS (SELECT 1 FROM check_sight s
                        WHERE s.check_id = c.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (k.restricted = 0
                OR c.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    if (!row) return std::nullopt;
    auto check = check_from(*row);
    read_answers(reader, check);
    return check;
}

std::vector<ManagersCheck> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, CheckFilter const& filter, int limit)
{
    auto const agreement = filter.agreement ? std::optional{std::string{key_of(*filter.agreement)}} : std::nullopt;
    std::vector<ManagersCheck> checks;
    for (auto const& row : reader.all(R"sql(
             SELECT c.id, c.case_id, c.case_number, c.team_id, c.form_key, c.title, c.document_key, c.document_title,
                    c.document_on, c.document_version, c.author_id, w.name AS author_name, c.outcome, c.note,
                    c.checked_by, p.name AS checked_by_name, c.checked_at, c.agreement, c.agreed_by,
                    a.name AS agreed_by_name, c.agreed_at, c.agreement_note
               FROM managers_checks c
               JOIN people p ON p.id = c.checked_by
               JOIN cases k ON k.id = c.case_id
               LEFT JOIN people w ON w.id = c.author_id
               LEFT JOIN people a ON a.id = c.agreed_by
              WHERE (CAST(:case AS bigint) IS NULL OR c.case_id = :case)
                AND (CAST(:agreement AS text) IS NULL OR c.agreement = :agreement)
                AND EXISTS (SELECT 1 FROM check_sight s
                             WHERE s.check_id = c.id AND s.person_id = :person
                               AND s.valid_from <= :today AND s.valid_to >= :today)
                AND (k.restricted = 0
                     OR c.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY c.checked_at DESC, c.id DESC
              LIMIT :limit)sql",
             {{"case", filter.case_id}, {"agreement", agreement}, {"person", person.id}, {"today", today},
                 {"limit", limit}}))
        checks.push_back(check_from(row));
    return checks;
}

std::vector<history::PresentState> present_checks(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<ManagersCheck> checks;
    for (auto const& row : reader.all(R"sql(
             SELECT id, case_id, case_number, team_id, form_key, title, document_key, document_title, document_on,
                    document_version, author_id, '' AS author_name, outcome, note, checked_by, '' AS checked_by_name,
                    checked_at, agreement, agreed_by, '' AS agreed_by_name, agreed_at, agreement_note
               FROM managers_checks WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        checks.push_back(check_from(row));
    std::vector<history::PresentState> states;
    for (auto& check : checks) {
        read_answers(reader, check);
        states.push_back({check.id.number, state_of(check)});
    }
    return states;
}

} // namespace gt::oversight::store
