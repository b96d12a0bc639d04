#include "platform/http/router.hpp"

#include <stdexcept>

namespace gt::http {

namespace {

/// "/audits/12" is audits, 12; "/" has none. Nothing for what does not begin with "/".
std::optional<std::vector<std::string_view>> segments_of(std::string_view path)
{
    if (!path.starts_with('/')) return std::nullopt;
    std::vector<std::string_view> segments;
    path.remove_prefix(1);
    while (!path.empty()) {
        auto const end = path.find('/');
        segments.push_back(path.substr(0, end));
        if (end == std::string_view::npos) break;
        path.remove_prefix(end + 1);
        if (path.empty()) return std::nullopt; // a trailing slash is another address
    }
    return segments;
}

bool is_capture(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }

std::logic_error fault(std::string_view pattern, std::string_view meaning)
{
    return std::logic_error{"route " + std::string{pattern} + ": " + std::string{meaning}};
}

} // namespace

void Router::add(std::string_view method, std::string_view pattern, std::size_t route)
{
    auto const segments = segments_of(pattern);
    if (!segments) throw fault(pattern, "begins with / and does not end with it");
    auto* node = &root_;
    for (auto const segment : *segments) {
        if (!is_capture(segment)) {
            node = &node->literals[std::string{segment}];
            continue;
        }
        auto const name = segment.substr(1, segment.size() - 2);
        if (node->capture.empty()) node->capture.emplace_back();
        else if (node->name != name) throw fault(pattern, "another route names this segment otherwise");
        node->name = name;
        node = &node->capture.front();
    }
    if (!node->routes.emplace(method, route).second) throw fault(pattern, "is there already");
}

Router::Match Router::match(std::string_view method, std::string_view path) const
{
    Match match;
    auto const segments = segments_of(path);
    if (!segments) return match;
    auto const* node = find(root_, *segments, 0, match.values);
    if (!node) return match;
    if (auto const found = node->routes.find(method); found != node->routes.end()) {
        match.route = found->second;
        return match;
    }
    for (auto const& [known, route] : node->routes) match.allowed += (match.allowed.empty() ? "" : ", ") + known;
    return match;
}

Router::Node const* Router::find(Node const& node, std::vector<std::string_view> const& segments, std::size_t depth,
    std::vector<std::pair<std::string, std::string>>& values)
{
    if (depth == segments.size()) return node.routes.empty() ? nullptr : &node;
    if (auto const literal = node.literals.find(segments[depth]); literal != node.literals.end()) {
        if (auto const* found = find(literal->second, segments, depth + 1, values)) return found;
    }
    if (node.capture.empty() || segments[depth].empty()) return nullptr;
    values.emplace_back(node.name, segments[depth]);
    if (auto const* found = find(node.capture.front(), segments, depth + 1, values)) return found;
    values.pop_back();
    return nullptr;
}

} // namespace gt::http
