#include "audits/store/hand_ons.hpp"

#include "platform/id.hpp"

namespace gt::audits::store {

void put_hand_on(db::Transaction& tx, history::Subject subject, HandOn const& hand_on, history::Act const& act)
{
    tx.run(R"sql(
        INSERT INTO hand_ons (id, subject_kind, subject_id, from_id, to_id, reason, handed_by, handed_at)
        VALUES (:id, :kind, :subject, :from, :to, :reason, :who, :now))sql",
        {{"id", new_id_number()}, {"kind", subject.kind}, {"subject", subject.id}, {"from", hand_on.from},
            {"to", hand_on.to}, {"reason", hand_on.reason}, {"who", act.who}, {"now", act.when}});
}

history::State& with_why(history::State& state, std::string const& reason)
{
    return state.with("why", std::string_view{reason});
}

void add_hand_ons(db::Reader& reader, std::string_view subject_kind, std::vector<history::PresentState>& states)
{
    if (states.empty()) return;
    for (auto const& row : reader.all(R"sql(
             SELECT h.subject_id, h.reason
               FROM hand_ons h
              WHERE h.subject_kind = :kind AND h.subject_id >= :first AND h.subject_id <= :last
                AND h.id = (SELECT max(l.id) FROM hand_ons l
                             WHERE l.subject_kind = h.subject_kind AND l.subject_id = h.subject_id)
              ORDER BY h.subject_id)sql",
             {{"kind", subject_kind}, {"first", states.front().id}, {"last", states.back().id}}))
        if (auto* const found = history::find(states, row.number("subject_id")))
            with_why(found->state, row.text("reason"));
}

} // namespace gt::audits::store
