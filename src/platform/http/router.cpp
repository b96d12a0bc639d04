#include "platform/http/router.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace gt::http {

namespace {

using Segments = std::vector<std::string>;

/// "/" has none.
Segments segments_of(std::string_view path)
{
    Segments segments;
    path.remove_prefix(1);
    while (!path.empty()) {
        auto const end = std::min(path.find('/'), path.size());
        segments.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return segments;
}

bool is_capture(std::string_view segment) { return segment.starts_with('{'); }

std::string_view name_of(std::string_view capture) { return capture.substr(1, capture.size() - 2); }

bool is_name(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

Segments checked_segments_of(std::string_view pattern)
{
    auto const rooted = pattern.starts_with('/') && (pattern == "/" || !pattern.ends_with('/'))
        && pattern.find("//") == std::string_view::npos;
    if (!rooted) throw std::invalid_argument{"route " + std::string{pattern} + " is no rooted path"};

    auto segments = segments_of(pattern);
    for (auto segment = segments.begin(); segment != segments.end(); ++segment) {
        auto const plain = segment->find_first_of("{}") == std::string::npos;
        auto const capture = is_capture(*segment) && segment->ends_with('}') && is_name(name_of(*segment));
        auto const again = capture && std::find(segments.begin(), segment, *segment) != segment;
        if ((!plain && !capture) || again)
            throw std::invalid_argument{"route " + std::string{pattern} + " has a wrong segment " + *segment};
    }
    return segments;
}

struct Leaf {
    Route route;
    Segments segments;
};

enum class Rank { before, same, after };

/// Of two patterns that fit the same address, the one with the leftmost literal comes first.
Rank rank(Segments const& a, Segments const& b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        if (is_capture(a[i]) != is_capture(b[i])) return is_capture(b[i]) ? Rank::before : Rank::after;
    return Rank::same;
}

std::string allow_of(std::vector<Leaf> const& leaves)
{
    std::string allow;
    for (auto const& leaf : leaves) {
        if (!allow.empty()) allow += ", ";
        allow += leaf.route.method == Method::get ? "GET, HEAD" : "POST";
    }
    return allow;
}

} // namespace

/// A literal child holds what fits beneath it, the captured patterns included, so that matching never goes back.
struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> capture;
    std::vector<Leaf> leaves; ///< at most one a method

    std::unique_ptr<Node> copy() const
    {
        auto node = std::make_unique<Node>();
        for (auto const& [text, child] : literals) node->literals.emplace(text, child->copy());
        if (capture) node->capture = capture->copy();
        node->leaves = leaves;
        return node;
    }

    void add(Leaf const& leaf, std::size_t depth = 0)
    {
        if (depth == leaf.segments.size()) return take(leaf);

        auto const& segment = leaf.segments[depth];
        if (!is_capture(segment)) {
            auto& child = literals[segment];
            if (!child) child = capture ? capture->copy() : std::make_unique<Node>();
            return child->add(leaf, depth + 1);
        }
        if (!capture) capture = std::make_unique<Node>();
        capture->add(leaf, depth + 1);
        for (auto& [text, child] : literals) child->add(leaf, depth + 1);
    }

    void take(Leaf const& leaf)
    {
        for (auto& present : leaves) {
            if (present.route.method != leaf.route.method) continue;
            auto const order = rank(leaf.segments, present.segments);
            if (order == Rank::same)
                throw std::invalid_argument{
                    "routes " + present.route.pattern + " and " + leaf.route.pattern + " clash"};
            if (order == Rank::before) present = leaf;
            return;
        }
        leaves.push_back(leaf);
    }

    Node const* child(std::string_view segment) const
    {
        auto const literal = literals.find(segment);
        return literal != literals.end() ? literal->second.get() : capture.get();
    }
};

Router::Router() : root_{std::make_unique<Node>()} { }
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern, std::size_t index)
{
    if (method == Method::other) throw std::invalid_argument{"routes answer GET and POST"};
    Route const route{method, std::string{pattern}, index};
    root_->add({route, checked_segments_of(pattern)});
    routes_.push_back(route);
}

Router::Match Router::match(Method method, std::string_view path) const
{
    auto const segments = segments_of(path.starts_with('/') ? path : "/");
    auto const* node = path.starts_with('/') ? root_.get() : nullptr;
    for (auto segment = segments.begin(); node && segment != segments.end(); ++segment) node = node->child(*segment);
    if (!node || node->leaves.empty()) return {};

    for (auto const& leaf : node->leaves) {
        if (leaf.route.method != method) continue;
        Match match{.kind = Match::Kind::found, .index = leaf.route.index, .values = {}, .allow = {}};
        for (std::size_t i = 0; i < segments.size(); ++i)
            if (is_capture(leaf.segments[i])) match.values.emplace_back(name_of(leaf.segments[i]), segments[i]);
        return match;
    }
    return {.kind = Match::Kind::method_not_allowed, .index = 0, .values = {}, .allow = allow_of(node->leaves)};
}

} // namespace gt::http
