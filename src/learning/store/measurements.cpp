#include "learning/store/measurements.hpp"

namespace gt::learning::store {

namespace {

Measurement measurement_from(db::Row const& row)
{
    return {row.get<MeasurementId>("id"), row.get<PointId>("point_id"),
        {row.get<Date>("before_from"), row.get<Date>("before_to")},
        {row.count("before_found"), row.count("before_audits")},
        {row.get<Date>("after_from"), row.get<Date>("after_to")}, {row.count("after_found"), row.count("after_audits")},
        row.get<staff::PersonId>("measured_by"), row.get<Instant>("measured_at")};
}

history::State state_of(Measurement const& one)
{
    history::State state;
    state.with("before from", one.before_days.from).with("before to", one.before_days.to);
    state.with("before found", one.before.found).with("before audits", one.before.audits);
    state.with("after from", one.after_days.from).with("after to", one.after_days.to);
    state.with("after found", one.after.found).with("after audits", one.after.audits);
    return state;
}

} // namespace

void add(db::Transaction& tx, Measurement const& one, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO learning_measurements (id, point_id, before_from, before_to, before_found, before_audits, after_from,
                                           after_to, after_found, after_audits, measured_by, measured_at)
        VALUES (:id, :point, :before_from, :before_to, :before_found, :before_audits, :after_from, :after_to,
                :after_found, :after_audits, :who, :now)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", one.id}, {"point", one.point}, {"before_from", one.before_days.from}, {"before_to", one.before_days.to},
            {"before_found", one.before.found}, {"before_audits", one.before.audits},
            {"after_from", one.after_days.from}, {"after_to", one.after_days.to}, {"after_found", one.after.found},
            {"after_audits", one.after.audits}, {"who", one.measured_by}, {"now", one.measured_at}});
    if (added == 1) history::record(tx, act, {"learning measurement", one.id.number}, {}, state_of(one));
}

std::vector<Measurement> measurements_of(db::Reader& reader, PointId point)
{
    std::vector<Measurement> measurements;
    for (auto const& row : reader.all(R"sql(
             SELECT id, point_id, before_from, before_to, before_found, before_audits, after_from, after_to,
                    after_found, after_audits, measured_by, measured_at
               FROM learning_measurements WHERE point_id = :point ORDER BY measured_at DESC, id DESC)sql",
             {{"point", point}}))
        measurements.push_back(measurement_from(row));
    return measurements;
}

std::vector<Measurement> measurements_of_theme(db::Reader& reader, std::string_view theme)
{
    std::vector<Measurement> measurements;
    for (auto const& row : reader.all(R"sql(
             SELECT m.id, m.point_id, m.before_from, m.before_to, m.before_found, m.before_audits, m.after_from,
                    m.after_to, m.after_found, m.after_audits, m.measured_by, m.measured_at
               FROM learning_points p JOIN learning_measurements m ON m.point_id = p.id
              WHERE p.theme_key = :theme AND p.published_at IS NOT NULL AND p.withdrawn_at IS NULL
              ORDER BY m.measured_at DESC, m.id DESC)sql",
             {{"theme", theme}}))
        measurements.push_back(measurement_from(row));
    return measurements;
}

std::vector<history::PresentState> present_measurements(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, point_id, before_from, before_to, before_found, before_audits, after_from, after_to,
                    after_found, after_audits, measured_by, measured_at
               FROM learning_measurements WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(measurement_from(row))});
    return states;
}

} // namespace gt::learning::store
