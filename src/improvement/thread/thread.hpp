#pragma once

#include "framework/framework.hpp"
#include "platform/db/database.hpp"
#include "platform/html/url.hpp"
#include "staff/house/house.hpp"
#include "staff/person.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::improvement {

/// A record on the way from a practice standard to what changed: {"action", "4711"}, {"standard", "plan"}.
struct ThreadNode {
    std::string kind;
    std::string key;

    auto operator<=>(ThreadNode const&) const = default;
};

/// Who walks, on which day. What they may not see is not there for them.
struct Walker {
    db::Reader& reader;
    staff::Person const& person;
    Date today;
    framework::Framework const& framework;
};

/// A record as the walk shows it.
struct ThreadRecord {
    std::string title; ///< "Action"
    std::string words;
    std::string path = {}; ///< its own page; empty: none
    std::string standing = {}; ///< "Open, due 1 December 2026"
};

using Show = std::function<std::optional<ThreadRecord>(Walker const&, std::string const& key)>;
/// Something that can be begun from a record, and where.
struct ThreadWay {
    std::string words; ///< "Raise a learning need from this"
    html::Url url;
};

using WaysOn = std::function<std::vector<ThreadWay>(Walker const&, std::string const& key)>;
using Step = std::function<std::vector<ThreadNode>(Walker const&, std::string const& key)>;

/// What one step forward or back leads to, kind by kind. Each capability adds what it knows of; several may add steps
/// from the same kind.
class Threads {
public:
    void add_kind(std::string kind, Show show);
    void add_came_from(std::string kind, Step step);
    void add_led_to(std::string kind, Step step);
    void add_ways_on(std::string kind, WaysOn ways);

    std::optional<ThreadRecord> show(Walker const& walker, ThreadNode const& node) const;
    std::vector<ThreadNode> came_from(Walker const& walker, ThreadNode const& node) const;
    std::vector<ThreadNode> led_to(Walker const& walker, ThreadNode const& node) const;
    std::vector<ThreadWay> ways_on(Walker const& walker, ThreadNode const& node) const;

private:
    struct NamedStep {
        std::string kind;
        Step step;
    };
    struct NamedShow {
        std::string kind;
        Show show;
    };

    struct NamedWays {
        std::string kind;
        WaysOn ways;
    };

    std::vector<NamedShow> kinds_;
    std::vector<NamedStep> came_from_;
    std::vector<NamedStep> led_to_;
    std::vector<NamedWays> ways_on_;
};

/// Where the line breaks off.
struct Gap {
    ThreadNode node;
    std::string words;
    std::string detail = {};
};

/// One way of breaking off, and where it does for this person.
struct GapKind {
    std::string key;
    std::string title;
    std::function<std::vector<Gap>(Walker const&)> find;
};

using Gaps = std::vector<GapKind>;

/// "/thread/action/4711".
std::string thread_path(ThreadNode const& node);

/// A key that is a number; nothing for any other.
template <class AnyId> std::optional<AnyId> id_in(std::string const& key) { return AnyId::parse(key); }

/// Keeps both registries in the house, and adds what improvement knows of: standards, questions, findings, actions.
void add_threads(staff::House& house);

} // namespace gt::improvement
