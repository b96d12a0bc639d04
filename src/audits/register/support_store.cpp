#include "audits/register/store.hpp"
#include "platform/text/text.hpp"

namespace gt::audits::auditors {

namespace {

Support support_from(db::Row const& row)
{
    return {row.get<SupportId>("id"), *support_kind_of(row.text("kind")), row.get<Date>("held_on"), row.text("summary"),
        {}, row.get<staff::PersonId>("recorded_by"), row.get<Instant>("recorded_at")};
}

void add_attendance(db::Reader& reader, Support& support)
{
    for (auto const& row : reader.all(R"sql(
             SELECT a.person_id, p.name
               FROM auditor_support_attendance a JOIN people p ON p.id = a.person_id
              WHERE a.support_id = :id
              ORDER BY p.sort_key, p.id)sql",
             {{"id", support.id}})) {
        support.attended.push_back(row.get<staff::PersonId>("person_id"));
        support.names.push_back(row.text("name"));
    }
}

history::State state_of(Support const& support)
{
    auto attended = support.attended;
    std::ranges::sort(attended);
    std::vector<std::string> numbers;
    numbers.reserve(attended.size());
    for (auto const& person : attended) numbers.push_back(person.text());
    history::State state;
    state.with("kind", key_of(support.kind)).with("held on", support.held_on);
    state.with("summary", std::string_view{support.summary}).with("attended", text::join(numbers, " "));
    return state;
}

} // namespace

void keep(db::Transaction& tx, Support const& support, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO auditor_support (id, kind, held_on, summary, recorded_by, recorded_at)
        VALUES (:id, :kind, :held_on, :summary, :who, :now)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", support.id}, {"kind", key_of(support.kind)}, {"held_on", support.held_on}, {"summary", support.summary},
            {"who", support.recorded_by}, {"now", support.recorded_at}});
    if (added == 0) return;
    for (auto const& person : support.attended)
        tx.run(R"sql(
            INSERT INTO auditor_support_attendance (support_id, person_id) VALUES (:support, :person)
            ON CONFLICT (support_id, person_id) DO NOTHING)sql",
            {{"support", support.id}, {"person", person}});
    history::record(tx, act, {"auditor_support", support.id.number}, {}, state_of(support));
}

std::vector<Support> supports(db::Reader& reader, SupportFilter const& filter, int limit)
{
    auto const last = filter.quarter ? std::optional{filter.quarter->plus_months(3).plus_days(-1)} : std::nullopt;
    auto const kind = filter.kind ? std::optional{std::string{key_of(*filter.kind)}} : std::nullopt;
    std::vector<Support> supports;
    for (auto const& row :
        reader.all(R"sql(
             SELECT s.id, s.kind, s.held_on, s.summary, s.recorded_by, s.recorded_at
               FROM auditor_support s
              WHERE (CAST(:person AS bigint) IS NULL
                     OR EXISTS (SELECT 1 FROM auditor_support_attendance a
                                 WHERE a.support_id = s.id AND a.person_id = :person))
                AND (CAST(:from AS text) IS NULL OR s.held_on >= :from)
                AND (CAST(:to AS text) IS NULL OR s.held_on <= :to)
                AND (CAST(:kind AS text) IS NULL OR s.kind = :kind)
              ORDER BY s.held_on DESC, s.id DESC
              LIMIT :limit)sql",
            {{"person", filter.attended_by}, {"from", filter.quarter}, {"to", last}, {"kind", kind}, {"limit", limit}}))
        supports.push_back(support_from(row));
    for (auto& one : supports) add_attendance(reader, one);
    return supports;
}

std::vector<SupportQuarter> supports_by_quarter(db::Reader& reader)
{
    std::vector<Attendance> attendances;
    reader.each(R"sql(
        SELECT s.id, s.kind, s.held_on, a.person_id
          FROM auditor_support s JOIN auditor_support_attendance a ON a.support_id = s.id
         ORDER BY s.id, a.person_id)sql",
        {}, [&](db::Row const& row) {
            attendances.push_back({row.get<SupportId>("id"), *support_kind_of(row.text("kind")),
                row.get<Date>("held_on"), row.get<staff::PersonId>("person_id")});
        });
    return by_quarter(attendances);
}

std::vector<history::PresentState> present_supports(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<Support> supports;
    for (auto const& row : reader.all(R"sql(
             SELECT s.id, s.kind, s.held_on, s.summary, s.recorded_by, s.recorded_at
               FROM auditor_support s WHERE s.id > :after ORDER BY s.id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        supports.push_back(support_from(row));
    std::vector<history::PresentState> states;
    for (auto& one : supports) {
        add_attendance(reader, one);
        states.push_back({one.id.number, state_of(one)});
    }
    return states;
}

} // namespace gt::audits::auditors
