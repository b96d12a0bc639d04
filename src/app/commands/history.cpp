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
    auto const checked = history::verify(reader);
    for (auto const& erasure : checked.erased) std::cerr << erasure << '\n';
    for (auto const& fault : checked.broken) std::cerr << fault << '\n';
    if (!checked.broken.empty()) return 1;
    std::cerr << "Every record's history holds.\n";
    return 0;
}

} // namespace

Command history_command()
{
    return {"history", "verify", "Checks every record's history.", {}, {}, history_verify};
}

} // namespace gt::app
