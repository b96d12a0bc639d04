#pragma once

#include "platform/http/request.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gt::http {

struct Route {
    Method method;
    std::string pattern; ///< "/audits/{id}/domains/{domain}": a segment in braces takes any one segment
    std::size_t index; ///< the caller's own number for it
};

/// Finds which route an address means, in steps of its segments, however many routes there are. Where several
/// fit, the literal segment wins over the captured one, the leftmost first: "/audits/new" before
/// "/audits/{id}", and still "/audits/{id}/notes" for "/audits/new/notes".
class Router {
public:
    Router();
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    /// Throws std::invalid_argument, at start, when the pattern is malformed or some address
    /// would fit it and an earlier one of this method equally well.
    void add(Method method, std::string_view pattern, std::size_t index);

    struct Match {
        enum class Kind { found, not_found, method_not_allowed };

        Kind kind = Kind::not_found;
        std::size_t index = 0; ///< when found
        std::vector<std::pair<std::string, std::string>> values; ///< when found: captures by name, in order
        std::string allow; ///< when not allowed: for the Allow header
    };

    /// `path` as in Request: decoded, rooted. GET stands for HEAD too.
    Match match(Method method, std::string_view path) const;

    /// All, in the order they were added.
    std::vector<Route> const& routes() const { return routes_; }

private:
    struct Node;

    std::unique_ptr<Node> root_;
    std::vector<Route> routes_;
};

} // namespace gt::http
