#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gt::http {

/// Finds which route an address belongs to, in as many steps as it has segments.
class Router {
public:
    /// `pattern` is "/", or segments that are literals or "{name}". Two patterns that differ only in names, or
    /// the same one twice for a method, are a fault in the program: std::logic_error.
    void add(std::string_view method, std::string_view pattern, std::size_t route);

    struct Match {
        std::optional<std::size_t> route;
        std::vector<std::pair<std::string, std::string>> values; ///< of the "{name}" segments
        std::string allowed; ///< "GET, POST": not empty when the address is known, but not by this method
    };

    /// `path` is decoded. A literal segment wins over a "{name}".
    Match match(std::string_view method, std::string_view path) const;

private:
    struct Node {
        std::map<std::string, Node, std::less<>> literals;
        std::string name; ///< of the capture below
        std::vector<Node> capture; ///< none or one
        std::map<std::string, std::size_t, std::less<>> routes; ///< by method
    };

    static Node const* find(Node const& node, std::vector<std::string_view> const& segments, std::size_t depth,
        std::vector<std::pair<std::string, std::string>>& values);

    Node root_;
};

} // namespace gt::http
