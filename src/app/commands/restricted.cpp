#include "app/commands/commands.hpp"
#include "cases/store/left_alone.hpp"

#include <iostream>

namespace gt::app {

namespace {

int list_left_alone(Authority& authority)
{
    auto reader = authority.database().read();
    for (auto const& number : cases::store::cases_left_alone(reader, authority.clock().now().london_date()))
        std::cout << number << '\n';
    return 0;
}

int name_anew(Authority& authority, Arguments const& arguments)
{
    history::Act const act{0, authority.clock().now(), "named somebody who may read the restricted case, by command"};
    auto const named = authority.database().write([&](db::Transaction& tx) {
        return cases::store::name_keeper(tx, arguments.option("case"), arguments.option("email"), act);
    });
    if (!named) return refuse(named.problem());
    std::cerr << "Named. They find the case under its number, and name others on its page.\n";
    return 0;
}

int restricted(Arguments const& arguments)
{
    auto const what = arguments.word(0);
    if (what != "list" && what != "name")
        return refuse("Say: goldenthread restricted list, or restricted name --case NUMBER --email EMAIL");
    Authority authority{place_from(arguments)};
    return what == "list" ? list_left_alone(authority) : name_anew(authority, arguments);
}

} // namespace

Command restricted_command()
{
    return {"restricted", "list | name --case NUMBER --email EMAIL",
        "Lists restricted cases that nobody is left to name people for, or names somebody for one of them.",
        {"case", "email"}, {}, restricted};
}

} // namespace gt::app
