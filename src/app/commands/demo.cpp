#include "app/commands/commands.hpp"
#include "app/demo/demonstration.hpp"

#include <iostream>

namespace gt::app {

namespace {

Result<demo::Scale> scale_named(std::string const& name)
{
    if (name == "usual") return demo::Scale{};
    if (name == "large") return demo::Scale{.growth = demo::Growth{}};
    return Problem{"scale", "--scale takes \"usual\" or \"large\""};
}

int make_demo(Arguments const& arguments)
{
    auto const place = place_from(arguments);
    auto const scale = scale_named(arguments.option("scale", "usual"));
    if (!scale) return refuse(scale.problem());
    auto const made = demo::make(place, *scale);
    if (!made) return refuse(made.problem());
    std::cout << demo::sign_in_text(*made);
    std::cerr << "\nMade in " << place.data.string() << "; this table stands in sign-in.txt there.\n"
              << "Next: goldenthread serve --data " << place.data.string() << "\n";
    return 0;
}

} // namespace

Command demo_command()
{
    return {"demo", "--data DIR [--scale large]", "Makes an invented authority to try everything on.", {"scale"}, {},
        make_demo};
}

} // namespace gt::app
