#pragma once

#include "app/authority.hpp"
#include "platform/history/seal.hpp"

namespace gt::app {

/// Seals the history with the newest key of the data folder, read anew so that one that was rotated in is used; the log
/// keeps the newest root, which a copy of the database alone could not bring back.
history::Sealed seal_history(Authority& authority);

} // namespace gt::app
