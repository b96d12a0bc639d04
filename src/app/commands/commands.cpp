#include "app/commands/commands.hpp"

namespace gt::app {

std::vector<Command> const& commands()
{
    static std::vector<Command> const all{init_command(), demo_command(), serve_command(), user_command(),
        restricted_command(), import_command(), framework_command(), tool_command(), report_command(),
        migrate_command(), tick_command(), history_command(), keys_command(), backup_command(), restore_command(),
        routes_command()};
    return all;
}

} // namespace gt::app
