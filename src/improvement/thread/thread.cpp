#include "improvement/thread/thread.hpp"

namespace gt::improvement {

namespace {

template <class Steps> std::vector<ThreadNode> taken(Steps const& steps, Walker const& walker, ThreadNode const& node)
{
    std::vector<ThreadNode> nodes;
    for (auto const& one : steps) {
        if (one.kind != node.kind) continue;
        auto const more = one.step(walker, node.key);
        nodes.insert(nodes.end(), more.begin(), more.end());
    }
    return nodes;
}

} // namespace

void Threads::add_kind(std::string kind, Show show) { kinds_.push_back({std::move(kind), std::move(show)}); }
void Threads::add_came_from(std::string kind, Step step) { came_from_.push_back({std::move(kind), std::move(step)}); }
void Threads::add_led_to(std::string kind, Step step) { led_to_.push_back({std::move(kind), std::move(step)}); }
void Threads::add_ways_on(std::string kind, WaysOn ways) { ways_on_.push_back({std::move(kind), std::move(ways)}); }

std::optional<ThreadRecord> Threads::show(Walker const& walker, ThreadNode const& node) const
{
    for (auto const& one : kinds_)
        if (one.kind == node.kind) return one.show(walker, node.key);
    return std::nullopt;
}

std::vector<ThreadNode> Threads::came_from(Walker const& walker, ThreadNode const& node) const
{
    return taken(came_from_, walker, node);
}

std::vector<ThreadNode> Threads::led_to(Walker const& walker, ThreadNode const& node) const
{
    return taken(led_to_, walker, node);
}

std::vector<ThreadWay> Threads::ways_on(Walker const& walker, ThreadNode const& node) const
{
    std::vector<ThreadWay> ways;
    for (auto const& one : ways_on_) {
        if (one.kind != node.kind) continue;
        auto const more = one.ways(walker, node.key);
        ways.insert(ways.end(), more.begin(), more.end());
    }
    return ways;
}

std::string thread_path(ThreadNode const& node) { return "/thread/" + node.kind + "/" + node.key; }

} // namespace gt::improvement
