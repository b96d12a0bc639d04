#pragma once

#include "platform/history/history.hpp"

namespace gt::history {

/// Whether the record's newest row is the same act of the same person: a form that was sent twice.
bool is_repeated(db::Reader& reader, Act const& act, Subject subject);

} // namespace gt::history
