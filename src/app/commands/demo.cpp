#include "app/commands/commands.hpp"
#include "app/demo/demonstration.hpp"

#include <iostream>

namespace gt::app {

namespace {

int make_demo(Arguments const& arguments)
{
    auto const place = place_from(arguments);
    auto const made = demo::make(place, {});
    if (!made) return refuse(made.problem());
    std::cout << demo::sign_in_text(*made);
    std::cerr << "\nMade in " << place.data.string() << "; this table stands in sign-in.txt there.\n"
              << "Next: goldenthread serve --data " << place.data.string() << "\n";
    return 0;
}

} // namespace

Command demo_command()
{
    return {"demo", "--data DIR", "Makes an invented authority to try everything on.", {}, {}, make_demo};
}

} // namespace gt::app
