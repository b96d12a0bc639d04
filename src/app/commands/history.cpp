#include "platform/history/history.hpp"

#include "app/commands/commands.hpp"
#include "platform/text/text.hpp"

#include <iostream>

namespace gt::app {

namespace {

int history_verify(Arguments const& arguments)
{
    if (arguments.word(0) != "verify") return refuse("Say: goldenthread history verify");
    Authority authority{place_from(arguments)};
    auto reader = authority.database().read();
    auto const found = history::verify(reader);
    for (auto const& line : found.erased) std::cerr << line << '\n';
    for (auto const& line : found.broken) std::cerr << line << '\n';
    if (!found.broken.empty()) return 1;
    std::cerr << "Every history holds: " << text::count_of(found.chains, "record", "records") << ", "
              << text::count_of(found.rows, "row", "rows") << ".\n";
    return 0;
}

} // namespace

Command history_command() { return {"history", "verify", "Checks every record's history.", {}, {}, history_verify}; }

} // namespace gt::app
