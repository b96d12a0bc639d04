#include "app/commands/commands.hpp"

#include <iostream>

namespace gt::app {

namespace {

int init(Arguments const& arguments)
{
    auto const place = place_from(arguments);
    auto const made = create_authority(place, arguments.option("name", "Goldenthread"));
    if (!made) return refuse(made.problem());
    std::cerr << "Made an empty authority in " << place.data.string() << ".\n"
              << "Next: goldenthread user add --data " << place.data.string()
              << " --name \"…\" --email … --role system_administrator\n";
    return 0;
}

} // namespace

Command init_command()
{
    return {"init", "--data DIR [--name COUNCIL]", "Makes an empty authority.", {"name"}, {}, init};
}

} // namespace gt::app
