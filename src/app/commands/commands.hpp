#pragma once

#include "app/commands/command.hpp"

namespace gt::app {

/// The one list of commands, in the order a newcomer meets them.
std::vector<Command> const& commands();

Command init_command();
Command demo_command();
Command serve_command();
Command import_command();
Command report_command();
Command migrate_command();
Command tick_command();
Command user_command();
Command restricted_command();
Command history_command();
Command keys_command();
Command routes_command();
Command framework_command();
Command tool_command();
Command backup_command();
Command restore_command();

} // namespace gt::app
