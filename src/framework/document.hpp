#pragma once

#include "framework/fault.hpp"
#include "platform/time/date.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace gt::framework {

/// One value of a TOML document with the line it stands on: the document freed from the library that
/// read it, which is slow to compile and stays behind this header.
struct Node {
    struct Member;
    using List = std::vector<Node>;
    using Table = std::vector<Member>; ///< in the order of their lines
    /// What packs do not use (times, offsets) is held as the words for it.
    struct Other {
        std::string kind;
    };

    int line = 0;
    std::variant<std::string, std::int64_t, double, bool, Date, List, Table, Other> value;

    /// "text", "a whole number", "a list" and so on.
    std::string kind() const;
};

struct Node::Member {
    std::string key;
    int line = 0;
    Node node;
};

/// The document as one table. Text that is no TOML (31 February and a key written twice included) leaves
/// an empty table and one fault with its line. Never throws for what the text holds.
Node read_document(std::string_view toml, std::string const& file, Faults& faults);

/// The same document as JSON; empty when it is no TOML.
std::string as_json(std::string_view toml);

} // namespace gt::framework
