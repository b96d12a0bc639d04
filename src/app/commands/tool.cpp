#include "app/commands/commands.hpp"
#include "framework/publication.hpp"
#include "framework/spreadsheet/tool_workbook.hpp"
#include "framework/store/tool_drafts.hpp"
#include "framework/tool_changes.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

namespace gt::app {

namespace {

std::vector<std::string_view> known_verbs(staff::House const& house)
{
    std::vector<std::string_view> verbs;
    for (auto const& [key, meaning] : house.verbs()) verbs.push_back(key);
    return verbs;
}

Result<framework::spreadsheet::ReadTool> read_workbook(std::string const& name)
{
    std::ifstream file{name, std::ios::binary};
    if (!file) return Problem{"", "The file " + name + " cannot be read"};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return framework::spreadsheet::read_tool(bytes.str());
}

/// Says on stderr what is wrong with the workbook, by cell; the tool when nothing is.
std::optional<framework::Tool> checked(Authority& authority, std::string const& name)
{
    auto const read = read_workbook(name);
    if (!read) {
        refuse(read.problem());
        return std::nullopt;
    }
    auto faults = read->faults;
    if (stands(faults)) {
        auto reader = authority.database().read();
        auto const meant = framework::store::check_tool(
            reader, read->tool, known_verbs(authority.house()), authority.clock().today());
        faults.insert(faults.end(), meant.faults.begin(), meant.faults.end());
        if (auto const* before = framework::latest_version(read->tool.key, meant.newest))
            for (auto const& change : changes_between(*before, read->tool))
                std::cerr << change.where << ": " << change.what << '\n';
    }
    for (auto const& fault : faults) std::cerr << fault.text() << '\n';
    return stands(faults) ? std::optional{read->tool} : std::nullopt;
}

int check(Authority& authority, std::string const& name)
{
    if (!checked(authority, name)) return 1;
    std::cerr << name << ": no faults.\n";
    return 0;
}

int load(Authority& authority, std::string const& name, std::string const& from)
{
    auto const day = Date::parse_typed(from);
    if (!day) return refuse("Say from which day: --from 2027-01-01");
    auto const tool = checked(authority, name);
    if (!tool) return refuse("Nothing was loaded: put the faults right first.");
    auto const now = authority.clock().now();
    auto const layer = [&] {
        auto reader = authority.database().read();
        return framework::store::layer_with(reader, *tool, *day, authority.house().council().name,
            known_verbs(authority.house()), authority.clock().today());
    }();
    if (!layer) return refuse(layer.problem());
    auto const loaded = authority.database().write([&](db::Transaction& tx) {
        return framework::store::load(tx, *layer, {0, now, "published an audit tool"});
    });
    if (!loaded) return refuse(loaded.problem());
    std::cerr << "Loaded: it is used from " << day->words() << ".\n";
    return 0;
}

int show(Authority& authority, std::string const& key, std::string const& version)
{
    auto reader = authority.database().read();
    auto const newest = framework::store::check_tool(reader, {}, {}, authority.clock().today()).newest;
    auto const* tool = version.empty() ? framework::latest_version(key, newest) : newest.tool(key, version);
    if (!tool) return refuse("No audit tool of that key and version is loaded.");
    std::cout << framework::spreadsheet::write_tool(*tool, newest.scale(tool->scale, authority.clock().today()));
    std::cout.flush();
    return std::cout ? 0 : refuse("The workbook could not be written out whole");
}

int run_tool(Arguments const& arguments)
{
    Authority authority{place_from(arguments)};
    auto const what = arguments.word(0);
    if (what == "check") return check(authority, arguments.word(1));
    if (what == "load") return load(authority, arguments.word(1), arguments.option("from"));
    if (what == "show") return show(authority, arguments.word(1), arguments.word(2));
    return refuse("Say: goldenthread tool check FILE.xlsx | load FILE.xlsx --from DATE | show KEY [VERSION]");
}

} // namespace

Command tool_command()
{
    return {"tool", "check FILE.xlsx | load FILE.xlsx --from DATE | show KEY [VERSION]",
        "Checks or publishes an audit tool from a workbook, or writes one to standard output.", {"from"}, {}, run_tool};
}

} // namespace gt::app
