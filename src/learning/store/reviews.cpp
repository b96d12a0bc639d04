#include "learning/store/reviews.hpp"

namespace gt::learning::store {

namespace {

LearningReview review_from(db::Row const& row)
{
    return {row.get<ReviewId>("id"), *review_kind_of(row.text("kind")), row.text("title"), row.text("summary"),
        row.get<Date>("completed_on"), row.get<staff::PersonId>("recorded_by"), row.get<Instant>("recorded_at"),
        row.text("partners"), row.text("read_at")};
}

history::State state_of(LearningReview const& review)
{
    history::State state;
    state.with("kind", key_of(review.kind)).with("title", review.title).with("summary", review.summary);
    state.with("completed", review.completed_on);
    if (!review.partners.empty()) state.with("partners", review.partners);
    if (!review.read_at.empty()) state.with("read at", review.read_at);
    return state;
}

} // namespace

void add(db::Transaction& tx, LearningReview const& review, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO learning_reviews (id, kind, title, summary, completed_on, recorded_by, recorded_at, partners,
                                      read_at)
        VALUES (:id, :kind, :title, :summary, :completed_on, :who, :now, :partners, :read_at)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", review.id}, {"kind", key_of(review.kind)}, {"title", review.title}, {"summary", review.summary},
            {"completed_on", review.completed_on}, {"who", review.recorded_by}, {"now", review.recorded_at},
            {"partners", review.partners}, {"read_at", review.read_at}});
    if (added == 1) history::record(tx, act, {"learning review", review.id.number}, {}, state_of(review));
}

std::optional<LearningReview> find_review(db::Reader& reader, ReviewId id)
{
    auto const row = reader.one(R"sql(
        SELECT id, kind, title, summary, completed_on, recorded_by, recorded_at, partners, read_at
          FROM learning_reviews
         WHERE id = :id)sql",
        {{"id", id}});
    return row ? std::optional{review_from(*row)} : std::nullopt;
}

std::vector<LearningReview> list_reviews(db::Reader& reader, std::optional<ReviewKind> kind)
{
    std::vector<LearningReview> reviews;
    for (auto const& row : reader.all(R"sql(
             SELECT id, kind, title, summary, completed_on, recorded_by, recorded_at, partners, read_at
               FROM learning_reviews
              WHERE (CAST(:kind AS text) IS NULL OR kind = :kind)
              ORDER BY completed_on DESC, id DESC)sql",
             {{"kind", kind ? std::optional{std::string{key_of(*kind)}} : std::nullopt}}))
        reviews.push_back(review_from(row));
    return reviews;
}

std::vector<history::PresentState> present_reviews(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, kind, title, summary, completed_on, recorded_by, recorded_at, partners, read_at
               FROM learning_reviews WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(review_from(row))});
    return states;
}

} // namespace gt::learning::store
