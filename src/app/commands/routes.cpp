#include "app/commands/commands.hpp"
#include "platform/text/text.hpp"

#include <iostream>

namespace gt::app {

namespace {

int routes(Arguments const& arguments)
{
    Authority authority{place_from(arguments)};
    for (auto const& route : authority.house().routes()) {
        auto const who = route.open ? std::string{"anybody"}
            : route.verbs.empty()   ? std::string{"everybody signed in"}
                                    : text::join(route.verbs, " or ");
        std::cout << route.method << '\t' << route.pattern << '\t' << who << '\n';
    }
    return 0;
}

} // namespace

Command routes_command() { return {"routes", "", "Lists every page with the verbs it asks for.", {}, {}, routes}; }

} // namespace gt::app
