#pragma once

#include "platform/db/database.hpp"
#include "platform/files/shelf.hpp"
#include "platform/history/verification.hpp"

namespace gt::app {

/// Adds to what was verified each attachment whose content is gone, or is not what was sent.
void add_damaged_files(db::Reader& reader, files::Shelf const& shelf, history::Verification& found);

} // namespace gt::app
