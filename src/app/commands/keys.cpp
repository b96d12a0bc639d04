#include "app/commands/commands.hpp"
#include "app/sealing.hpp"

#include <iostream>
#include <map>

namespace gt::app {

namespace {

int list(Authority& authority)
{
    auto const keys = history::Keys::in_folder(authority.keys_folder());
    auto reader = authority.database().read();
    auto uses = history::uses_of_keys(reader);
    for (auto const& key : keys.all()) {
        std::cout << key.id << "  made " << key.made_at.london_date().iso() << "  " << uses[key.id] << " seals"
                  << (&key == keys.newest() ? "  in use" : "") << '\n';
        uses.erase(key.id);
    }
    for (auto const& [id, seals] : uses) std::cout << id << "  " << seals << " seals  not here: put its copy back\n";
    return uses.empty() && keys.newest() ? 0 : 1;
}

/// What waits is sealed with the new key at once: its seal vouches for all that the old ones made.
int rotate(Authority& authority)
{
    auto const key = history::add_key(authority.keys_folder(), authority.clock().now());
    seal_history(authority);
    std::cerr << "The key in use is now " << key.id << ". Keep a copy of it apart from the backup of the database.\n";
    return 0;
}

int run_keys(Arguments const& arguments)
{
    Authority authority{place_from(arguments)};
    auto const what = arguments.word(0);
    if (what == "list") return list(authority);
    if (what == "rotate") return rotate(authority);
    return refuse("Say: goldenthread keys list | rotate");
}

} // namespace

Command keys_command()
{
    return {"keys", "list | rotate", "Lists the keys that seal the history, or takes a new one into use.", {}, {},
        run_keys};
}

} // namespace gt::app
