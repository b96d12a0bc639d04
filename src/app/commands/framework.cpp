#include "app/commands/commands.hpp"
#include "framework/document.hpp"
#include "framework/store/versions.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

namespace gt::app {

namespace {

using framework::store::CheckedDraft;

Result<std::string> read_file(std::string const& name)
{
    std::ifstream file{name, std::ios::binary};
    if (!file) return Problem{"file", "The file " + name + " cannot be read"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string_view> known_verbs(staff::House const& house)
{
    std::vector<std::string_view> verbs;
    for (auto const& [key, meaning] : house.verbs()) verbs.push_back(key);
    return verbs;
}

/// Reads and checks FILE together with what is loaded, and says every fault with its line.
Result<CheckedDraft> checked(Authority& authority, std::string const& name)
{
    auto const text = read_file(name);
    if (!text) return text.problem();
    auto reader = authority.database().read();
    auto draft = framework::store::check_draft(reader, *text, name, known_verbs(authority.house()));
    for (auto const& fault : draft.faults) std::cerr << fault.text() << '\n';
    return draft;
}

int check(Authority& authority, std::string const& name)
{
    auto const draft = checked(authority, name);
    if (!draft) return refuse(draft.problem());
    if (!framework::stands(draft->faults)) return 1;
    std::cerr << name << ": no faults.\n";
    return 0;
}

int load(Authority& authority, std::string const& name)
{
    auto const draft = checked(authority, name);
    if (!draft) return refuse(draft.problem());
    if (!framework::stands(draft->faults)) return refuse("Nothing was loaded: put the faults right first.");
    history::Act const act{0, authority.clock().now(), "loaded a framework"};
    auto const loaded = authority.database().write(
        [&](db::Transaction& tx) { return framework::store::load(tx, draft->draft, act); });
    if (!loaded) return refuse(loaded.problem());
    std::cerr << (loaded->is_new ? "Loaded.\n" : "This very text is loaded already: nothing was changed.\n");
    return 0;
}

/// The newest text of the layer named, or of each.
int show(Authority& authority, std::string const& layer, std::string const& format)
{
    auto reader = authority.database().read();
    std::set<std::string> shown;
    for (auto const& version : framework::store::all_versions(reader)) { // the newest of a layer comes first
        if ((!layer.empty() && version.layer != layer) || !shown.insert(version.layer).second) continue;
        std::cout << (format == "json" ? framework::as_json(version.text) : version.text) << '\n';
    }
    return shown.empty() ? refuse("No layer of that name is loaded.") : 0;
}

int run_framework(Arguments const& arguments)
{
    Authority authority{place_from(arguments)};
    auto const what = arguments.word(0);
    if (what == "check") return check(authority, arguments.word(1));
    if (what == "load") return load(authority, arguments.word(1));
    if (what == "show") return show(authority, arguments.word(1), arguments.option("format", "toml"));
    return refuse("Say: goldenthread framework check FILE | load FILE | show [LAYER]");
}

} // namespace

Command framework_command()
{
    return {"framework", "check FILE | load FILE | show [LAYER] [--format toml|json]",
        "Checks, loads or shows packs of the quality assurance framework.", {"format"}, {}, run_framework};
}

} // namespace gt::app
