#pragma once

#include "app/demo/schedule.hpp"
#include "platform/time/instant.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace gt::bench {

struct Size {
    std::string name;
    app::demo::Growth growth; ///< beside the ten teams of the usual demonstration
};

/// A tenth of DESIGN section 7's largest authority, and all of it.
Size tenth();
Size large();
/// As large, but a cycle of steps follows each of its audits, and none of them was ever done.
Size followed();

/// What the pages need to know of the authority that was made.
struct Planted {
    std::filesystem::path database;
    std::map<std::string, std::string> sessions = {}; ///< cookie value, by the name before the @ of an email
    std::string finished = {}; ///< the newest audit that is final: its number
    std::string child = {}; ///< its case
    std::string action = {}; ///< one of its actions
    double seconds_to_make = 0;
};

/// The moment at which all is looked at.
Instant moment();

/// The demonstration of that size as it is at `now`, made in the folder, with sessions as `found_in` has them.
Planted plant(std::filesystem::path const& folder, Size const& size, Instant now);
/// The one that lies in the folder already; those whose pages are asked get a session each.
Planted found_in(std::filesystem::path const& folder, Instant now);

} // namespace gt::bench
