#include "audits/store/second_reads.hpp"

namespace gt::audits::store {

namespace {

StoredDraw draw_from(db::Row const& row)
{
    return {row.get<DrawId>("id"), row.get<staff::PersonId>("drawn_by"), row.text("drawn_by_name"),
        row.get<Instant>("drawn_at"), row.get<Date>("submitted_from"), row.get<Date>("submitted_to"),
        row.count("wanted"), row.count("listed"), {row.text("seed"), row.text("check_code"), {}}};
}

Drawable drawable_from(db::Row const& row)
{
    return {row.get<AuditId>("id"), row.text("case_number"), row.text("team_name"), row.get<Date>("submitted_on")};
}

/// Without what is kept from this person: a second reader does not learn here that theirs is a second read.
std::vector<Drawable> drawn_in(db::Reader& reader, staff::PersonId person, DrawId id)
{
    std::vector<Drawable> drawn;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.case_number, t.name AS team_name, a.submitted_on
               FROM drawn_audits d JOIN audits a ON a.id = d.audit_id JOIN teams t ON t.id = a.team_id
              WHERE d.draw_id = :id
                AND NOT EXISTS (SELECT 1 FROM kept_from k
                                 WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
              ORDER BY d.drawn_order)sql",
             {{"id", id}, {"person", person}}))
        drawn.push_back(drawable_from(row));
    return drawn;
}

history::State state_of(StoredDraw const& stored)
{
    history::State state;
    state.with("from", stored.submitted_from).with("to", stored.submitted_to).with("number", stored.wanted);
    state.with("seed", stored.draw.seed).with("check code", stored.draw.check_code);
    return state;
}

/// One after the other, as they are drawn.
void add_drawn_to(history::State& state, int order, AuditId drawn)
{
    state.with("drawn " + std::to_string(order), drawn);
}

bool add(db::Transaction& tx, StoredDraw const& stored)
{
    return tx.run(R"sql(
        INSERT INTO second_read_draws (id, drawn_by, drawn_at, submitted_from, submitted_to, wanted, listed, seed,
                                       check_code)
        VALUES (:id, :drawn_by, :drawn_at, :from, :to, :wanted, :listed, :seed, :check_code)
        ON CONFLICT (id) DO NOTHING)sql",
               {{"id", stored.id}, {"drawn_by", stored.drawn_by}, {"drawn_at", stored.drawn_at},
                   {"from", stored.submitted_from}, {"to", stored.submitted_to}, {"wanted", stored.wanted},
                   {"listed", stored.listed}, {"seed", stored.draw.seed}, {"check_code", stored.draw.check_code}})
        == 1;
}

} // namespace

std::vector<Drawable> drawable(
    db::Reader& reader, staff::PersonId drawer, Date submitted_from, Date submitted_to, Date today)
{
    std::vector<Drawable> found;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.case_number, t.name AS team_name, a.submitted_on
               FROM audits a JOIN teams t ON t.id = a.team_id JOIN cases c ON c.id = a.case_id
              WHERE a.state IN ('submitted', 'final') AND a.second_read_of IS NULL AND c.restricted = 0
                AND a.submitted_on >= :from AND a.submitted_on <= :to
                AND NOT EXISTS (SELECT 1 FROM drawn_audits d WHERE d.audit_id = a.id)
                AND a.team_id IN (SELECT team_id FROM sight
                                   WHERE person_id = :person AND verb = 'audits.second_read_draw'
                                     AND valid_from <= :today AND valid_to >= :today)
              ORDER BY a.id)sql",
             {{"from", submitted_from}, {"to", submitted_to}, {"person", drawer}, {"today", today}}))
        found.push_back(drawable_from(row));
    return found;
}

Result<void> keep(db::Transaction& tx, StoredDraw const& stored, history::Act const& act)
{
    if (!add(tx, stored)) return {};
    auto state = state_of(stored);
    int order = 0;
    for (auto const& one : stored.draw.drawn) {
        auto const added = tx.run(R"sql(
            INSERT INTO drawn_audits (audit_id, draw_id, drawn_order) VALUES (:audit, :draw, :drawn_order)
            ON CONFLICT (audit_id) DO NOTHING)sql",
            {{"audit", one.id}, {"draw", stored.id}, {"drawn_order", ++order}});
        if (added == 0) return conflict();
        add_drawn_to(state, order, one.id);
    }
    history::record(tx, act, {"second_read_draw", stored.id.number}, {}, state);
    return {};
}

std::optional<StoredDraw> find_visible_draw(db::Reader& reader, staff::Person const& person, DrawId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT d.id, d.drawn_by, p.name AS drawn_by_name, d.drawn_at, d.submitted_from, d.submitted_to, d.wanted,
               d.listed, d.seed, d.check_code
          FROM second_read_draws d JOIN people p ON p.id = d.drawn_by
         WHERE d.id = :id
           AND NOT EXISTS (SELECT 1 FROM drawn_audits x JOIN audits a ON a.id = x.audit_id
                            WHERE x.draw_id = d.id
                              AND a.team_id NOT IN (SELECT team_id FROM sight
                                                     WHERE person_id = :person AND verb = 'audits.second_read_draw'
                                                       AND valid_from <= :today AND valid_to >= :today)))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    if (!row) return std::nullopt;
    auto stored = draw_from(*row);
    stored.draw.drawn = drawn_in(reader, person.id, id);
    return stored;
}

std::vector<StoredDraw> recent_draws(db::Reader& reader, staff::Person const& person, Date today, int limit)
{
    std::vector<StoredDraw> draws;
    for (auto const& row : reader.all(R"sql(
             SELECT d.id, d.drawn_by, p.name AS drawn_by_name, d.drawn_at, d.submitted_from, d.submitted_to, d.wanted,
                    d.listed, d.seed, d.check_code
               FROM second_read_draws d JOIN people p ON p.id = d.drawn_by
              WHERE NOT EXISTS (SELECT 1 FROM drawn_audits x JOIN audits a ON a.id = x.audit_id
                                 WHERE x.draw_id = d.id
                                   AND a.team_id NOT IN (SELECT team_id FROM sight
                                                          WHERE person_id = :person
                                                            AND verb = 'audits.second_read_draw'
                                                            AND valid_from <= :today AND valid_to >= :today))
              ORDER BY d.id DESC
              LIMIT :limit)sql",
             {{"person", person.id}, {"today", today}, {"limit", limit}}))
        draws.push_back(draw_from(row));
    return draws;
}

std::vector<history::PresentState> present_draws(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, drawn_by, '' AS drawn_by_name, drawn_at, submitted_from, submitted_to, wanted, listed, seed,
                    check_code
               FROM second_read_draws WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(draw_from(row))});
    if (states.empty()) return states;
    for (auto const& row : reader.all(R"sql(
             SELECT draw_id, drawn_order, audit_id FROM drawn_audits
              WHERE draw_id > :after AND draw_id <= :last ORDER BY draw_id, drawn_order)sql",
             {{"after", after}, {"last", states.back().id}}))
        if (auto* const draw = history::find(states, row.number("draw_id")))
            add_drawn_to(draw->state, row.count("drawn_order"), row.get<AuditId>("audit_id"));
    return states;
}

} // namespace gt::audits::store
