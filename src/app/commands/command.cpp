#include "app/commands/command.hpp"

#include "app/commands/commands.hpp"

#include <iostream>

namespace gt::app {

namespace {

int show_usage()
{
    std::cerr << "goldenthread: quality assurance for children's services\n\n";
    for (auto const& command : commands())
        std::cerr << "  goldenthread " << command.name << ' ' << command.usage << "\n      " << command.purpose << "\n";
    std::cerr << "\nEvery command takes --data DIR, and --database URL when the data are in PostgreSQL.\n";
    return 2;
}

int run(Command const& command, std::vector<std::string> const& given, bool fsync)
{
    auto options = command.options;
    options.insert(place_options().begin(), place_options().end());
    auto arguments = Arguments::read(given, options, command.flags);
    if (!arguments) {
        refuse(arguments.problem());
        std::cerr << "usage: goldenthread " << command.name << ' ' << command.usage << '\n';
        return 2;
    }
    arguments->fsync = fsync;
    return command.run(*arguments);
}

} // namespace

std::set<std::string> const& place_options()
{
    static std::set<std::string> const options{"data", "database", "today"};
    return options;
}

Place place_from(Arguments const& arguments)
{
    Place place{arguments.option("data", "var/authority"), arguments.option("database")};
    place.fsync = arguments.fsync;
    if (!arguments.has("today")) return place;
    auto const day = Date::parse_iso(arguments.option("today"));
    if (!day) throw std::runtime_error{"--today takes a day like 2026-11-22"};
    place.now = Instant::in_london(*day, 9);
    return place;
}

int refuse(std::string const& sentence)
{
    std::cerr << "goldenthread: " << sentence << '\n';
    return 1;
}

int refuse(Problem const& problem) { return refuse(problem.message); }

int run_program(std::vector<std::string> const& arguments, bool fsync)
{
    if (arguments.empty()) return show_usage();
    auto const found = std::ranges::find(commands(), arguments.front(), &Command::name);
    if (found == commands().end()) return show_usage();
    try {
        return run(*found, {arguments.begin() + 1, arguments.end()}, fsync);
    } catch (std::exception const& error) {
        return refuse(error.what());
    }
}

} // namespace gt::app
