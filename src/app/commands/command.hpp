#pragma once

#include "app/arguments.hpp"
#include "app/authority.hpp"

#include <iosfwd>
#include <set>
#include <string>
#include <vector>

namespace gt::app {

/// One word of the command line: `goldenthread init`.
struct Command {
    std::string name;
    std::string usage; ///< what follows the name
    std::string purpose; ///< one line
    std::set<std::string> options;
    std::set<std::string> flags;
    int (*run)(Arguments const&); ///< exit status: 0 only when all went well
};

/// Every command takes these.
std::set<std::string> const& place_options();
/// --data (default: the folder "var/authority"), --database, --today. Throws std::runtime_error for a day that is none.
Place place_from(Arguments const& arguments);

/// Runs `goldenthread ARGUMENTS…`; messages on stderr. `fsync` is false only for tests.
int run_program(std::vector<std::string> const& arguments, bool fsync = true);

/// Says the sentence on stderr and returns 1.
int refuse(std::string const& sentence);
int refuse(Problem const& problem);

} // namespace gt::app
