#include "learning/thread/learning_threads.hpp"

#include "improvement/store/findings.hpp"
#include "improvement/thread/thread.hpp"
#include "learning/store/measurements.hpp"
#include "learning/store/points.hpp"
#include "learning/store/reviews.hpp"
#include "learning/verbs.hpp"

namespace gt::learning {

namespace {

using improvement::Gap;
using improvement::ThreadNode;
using improvement::ThreadRecord;
using improvement::Walker;

constexpr int most = 1000;
constexpr int months_until_measured = 6;

std::optional<LearningPoint> seen_point(Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<PointId>(key);
    auto point = id && walker.person.may(verb::see) ? store::find(walker.reader, *id) : std::nullopt;
    if (point && !point->stands() && !walker.person.may(verb::write)) return std::nullopt;
    return point;
}

std::optional<ThreadRecord> show_point(Walker const& walker, std::string const& key)
{
    auto const point = seen_point(walker, key);
    if (!point) return std::nullopt;
    auto standing = state_words(*point);
    if (point->stands())
        standing += ". Taken up by " + acknowledged_words(store::standings(walker.reader, *point, walker.today));
    for (auto const& one : store::measurements_of(walker.reader, point->id)) {
        standing += ". Measured again: " + std::string{words_of(verdict_of(one.before, one.after))};
        break;
    }
    return ThreadRecord{"Learning point", point->title, "/learning/" + key, std::move(standing)};
}

std::vector<ThreadNode> point_came_from(Walker const& walker, std::string const& key)
{
    auto const point = seen_point(walker, key);
    if (!point || !point->origin.id) return {};
    return {{point->origin.kind, std::to_string(*point->origin.id)}};
}

/// The learning points that were drawn from a record of that kind.
improvement::Step led_to_points(std::string kind)
{
    return [kind = std::move(kind)](Walker const& walker, std::string const& key) {
        std::vector<ThreadNode> nodes;
        if (auto const id = parse_id_number(key))
            for (auto const& point : store::of_origin(walker.reader, kind, *id))
                nodes.push_back({"learning", point.id.text()});
        return nodes;
    };
}

std::optional<ThreadRecord> show_review(Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<ReviewId>(key);
    auto const review = id && walker.person.may(verb::see) ? store::find_review(walker.reader, *id) : std::nullopt;
    if (!review) return std::nullopt;
    return ThreadRecord{"Learning review", review->title, "/learning/reviews/" + key, {}};
}

std::vector<ThreadNode> review_led_to(Walker const& walker, std::string const& key)
{
    std::vector<ThreadNode> nodes;
    if (auto const id = parse_id_number(key))
        for (auto const& finding : improvement::store::of_source(walker.reader, {"learning_review", *id}))
            nodes.push_back({"finding", finding.id.text()});
    return nodes;
}

std::vector<Gap> never_taken_up(Walker const& walker)
{
    std::vector<Gap> gaps;
    if (!walker.person.may(verb::see)) return gaps;
    for (auto const& point : store::list(walker.reader, false, most)) {
        if (*point.acknowledge_by >= walker.today) continue;
        auto const teams = store::standings(walker.reader, point, walker.today);
        if (std::ranges::all_of(teams, [](TeamStanding const& one) { return one.acknowledged_at.has_value(); }))
            continue;
        gaps.push_back({{"learning", point.id.text()}, point.title, "Taken up by " + acknowledged_words(teams)});
    }
    return gaps;
}

std::vector<Gap> never_measured(Walker const& walker)
{
    std::vector<Gap> gaps;
    if (!walker.person.may(verb::see)) return gaps;
    for (auto const& point : store::list(walker.reader, false, most)) {
        auto const published = point.published_at->london_date();
        if (point.theme.empty() || published.plus_months(months_until_measured) >= walker.today) continue;
        if (store::measurements_of(walker.reader, point.id).empty())
            gaps.push_back({{"learning", point.id.text()}, point.title, "Published " + published.words()});
    }
    return gaps;
}

} // namespace

void add_learning_threads(staff::House& house)
{
    auto& threads = house.get<improvement::Threads>();
    threads.add_kind("learning", show_point);
    threads.add_came_from("learning", point_came_from);
    for (auto const* kind : {"finding", "audit", "learning_review"}) threads.add_led_to(kind, led_to_points(kind));
    threads.add_kind("learning_review", show_review);
    threads.add_led_to("learning_review", review_led_to);
    auto& gaps = house.get<improvement::Gaps>();
    gaps.push_back({"taken_up", "Learning points that teams have not taken up in time", never_taken_up});
    gaps.push_back({"measured", "Learning that was never measured again", never_measured});
}

} // namespace gt::learning
