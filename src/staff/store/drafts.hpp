#pragma once

#include "platform/db/database.hpp"
#include "staff/form_draft.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gt::staff::store {

/// One form as one writer opened it: opened again before anything was typed, it is another.
struct OpenedForm {
    WriterId writer;
    std::string place; ///< the path that it is posted to
    FormId form;
};

/// Two weeks: a holiday, and some days to remember what was begun.
constexpr std::int64_t draft_seconds = 14 * 24 * 60 * 60;

/// All that wait, the newest first.
std::vector<FormDraft> open_drafts(db::Reader& reader, WriterId writer);

/// Keeps the fields and returns the new revision. Nothing when another window has kept or sent this form since
/// revision `seen`: what that window kept stands.
std::optional<int> keep_draft(
    db::Transaction& tx, OpenedForm const& opened, int seen, std::string const& fields, Instant now);
/// The form was sent, or its draft thrown away: the words go, and none that comes later is kept for it.
void close_draft(db::Transaction& tx, OpenedForm const& opened, Instant now);
void forget_old_drafts(db::Transaction& tx, Instant now);

} // namespace gt::staff::store
