#include "programme/store/exemptions.hpp"

namespace gt::programme::store {

namespace {

Exemption exemption_from(db::Row const& row)
{
    return {row.get<ExemptionId>("id"), row.text("quota_key"), row.get<std::optional<staff::PersonId>>("person_id"),
        row.text("person_name"), {row.get<Date>("valid_from"), row.get<Date>("valid_to")}, row.text("reason"),
        row.get<staff::PersonId>("approved_by"), row.text("approver"), row.get<Instant>("approved_at"),
        row.get<std::optional<Instant>>("withdrawn_at"), row.count("version")};
}

history::State state_of(Exemption const& exemption)
{
    history::State state;
    state.with("quota", std::string_view{exemption.quota});
    state.with("person", exemption.person ? exemption.person->number : 0);
    state.with("from", exemption.days.from).with("to", exemption.days.to);
    state.with("reason", std::string_view{exemption.reason}).with("withdrawn", exemption.withdrawn_at);
    return state;
}

} // namespace

void keep(db::Transaction& tx, Exemption const& exemption, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO programme_exemptions (id, quota_key, person_id, valid_from, valid_to, reason, approved_by,
                                          approved_at, withdrawn_at, version)
        VALUES (:id, :quota, :person, :from, :to, :reason, :approved_by, :approved_at, NULL, 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", exemption.id}, {"quota", exemption.quota}, {"person", exemption.person}, {"from", exemption.days.from},
            {"to", exemption.days.to}, {"reason", exemption.reason}, {"approved_by", exemption.approved_by},
            {"approved_at", exemption.approved_at}});
    if (added == 1) history::record(tx, act, {"exemption", exemption.id.number}, {}, state_of(exemption));
}

Result<void> withdraw(db::Transaction& tx, Exemption const& exemption, history::Act const& act)
{
    auto after = exemption;
    after.withdrawn_at = act.when;
    auto const changed = tx.run(R"sql(
        UPDATE programme_exemptions SET withdrawn_at = :now, version = version + 1
         WHERE id = :id AND version = :version AND withdrawn_at IS NULL)sql",
        {{"now", act.when}, {"id", exemption.id}, {"version", exemption.version}});
    if (changed == 0) return conflict();
    history::record(tx, act, {"exemption", exemption.id.number}, state_of(exemption), state_of(after));
    return {};
}

std::optional<Exemption> find_exemption(db::Reader& reader, ExemptionId id)
{
    auto const row = reader.one(R"sql(
        SELECT e.id, e.quota_key, e.person_id, coalesce(p.name, '') AS person_name, e.valid_from, e.valid_to,
               e.reason, e.approved_by, a.name AS approver, e.approved_at, e.withdrawn_at, e.version
          FROM programme_exemptions e
          JOIN people a ON a.id = e.approved_by
          LEFT JOIN people p ON p.id = e.person_id
         WHERE e.id = :id)sql",
        {{"id", id}});
    return row ? std::optional{exemption_from(*row)} : std::nullopt;
}

std::vector<Exemption> all_exemptions(db::Reader& reader)
{
    std::vector<Exemption> exemptions;
    for (auto const& row : reader.all(R"sql(
             SELECT e.id, e.quota_key, e.person_id, coalesce(p.name, '') AS person_name, e.valid_from, e.valid_to,
                    e.reason, e.approved_by, a.name AS approver, e.approved_at, e.withdrawn_at, e.version
               FROM programme_exemptions e
               JOIN people a ON a.id = e.approved_by
               LEFT JOIN people p ON p.id = e.person_id
              ORDER BY e.id DESC)sql"))
        exemptions.push_back(exemption_from(row));
    return exemptions;
}

std::vector<history::PresentState> present_exemptions(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT e.id, e.quota_key, e.person_id, '' AS person_name, e.valid_from, e.valid_to, e.reason,
                    e.approved_by, '' AS approver, e.approved_at, e.withdrawn_at, e.version
               FROM programme_exemptions e WHERE e.id > :after ORDER BY e.id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(exemption_from(row))});
    return states;
}

} // namespace gt::programme::store
