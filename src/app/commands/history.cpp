#include "app/commands/commands.hpp"

#include "platform/history/history.hpp"

#include <iostream>

namespace gt::app {

namespace {

int history_verify(Arguments const& arguments)
{
    if (arguments.word(0) != "verify") return refuse("Say: goldenthread history verify");
    Authority authority{place_from(arguments)};
    auto reader = authority.database().read();
    auto const faults = history::verify(reader);
    for (auto const& fault : faults) std::cerr << fault << '\n';
    if (!faults.empty()) return 1;
    std::cerr << "Every record's history holds.\n";
    return 0;
}

} // namespace

Command history_command()
{
    return {"history", "verify", "Checks every record's history.", {}, {}, history_verify};
}

} // namespace gt::app
