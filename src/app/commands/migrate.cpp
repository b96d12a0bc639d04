#include "app/commands/commands.hpp"
#include "platform/text/text.hpp"

#include <iostream>

namespace gt::app {

namespace {

int migrate(Arguments const& arguments)
{
    auto const applied = bring_up_to_date(place_from(arguments));
    std::cerr << "The database is up to date: " << text::count_of(applied, "step", "steps") << " applied.\n";
    return 0;
}

} // namespace

Command migrate_command() { return {"migrate", "", "Brings the database up to this program.", {}, {}, migrate}; }

} // namespace gt::app
