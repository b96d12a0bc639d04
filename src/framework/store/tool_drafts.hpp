#pragma once

#include "framework/store/versions.hpp"
#include "platform/history/present.hpp"
#include "staff/ids.hpp"

namespace gt::framework::store {

using ToolDraftId = Id<struct ToolDraftTag>;

/// An audit tool that came in as a workbook, until it is published or taken back.
struct ToolDraft {
    enum class State { waiting, published, taken_back };

    ToolDraftId id;
    Tool tool;
    staff::PersonId uploaded_by;
    std::string uploaded_by_name;
    Instant uploaded_at;
    State state = State::waiting;
    std::optional<Date> begins_on = {}; ///< when published
    int version = 1;
};

/// What the tool means within the newest of all layers: what is wrong with it, by cell, its earlier versions
/// considered; and those versions.
struct CheckedTool {
    Framework newest; ///< without the tool
    Faults faults;
};
CheckedTool check_tool(db::Reader& reader, Tool const& tool, std::span<std::string_view const> known_verbs, Date today);

/// Keeping the same draft again (its id is known) changes nothing.
void keep(db::Transaction& tx, ToolDraft const& draft, history::Act const& act);

std::optional<ToolDraft> find_tool_draft(db::Reader& reader, ToolDraftId id);
/// The newest first.
std::vector<ToolDraft> waiting_tool_drafts(db::Reader& reader);

/// The council's own layer with the tool in it, checked and ready to load; `council` is its name while it has no layer
/// yet. A Problem when the day is none that the tool can begin on, or when something is wrong with the whole. Outside
/// the write.
Result<Draft> layer_with(db::Reader& reader, Tool const& tool, Date from, std::string const& council,
    std::span<std::string_view const> known_verbs, Date today);

/// Loads the layer and marks the draft as published, in one transaction. Refused [conflict] when the draft was decided
/// on, or another framework was loaded, since they were read.
Result<void> publish(
    db::Transaction& tx, ToolDraft const& draft, Draft const& layer, Date from, history::Act const& act);
Result<void> take_back(db::Transaction& tx, ToolDraft const& draft, history::Act const& act);

/// For `history verify`.
std::vector<history::PresentState> present_tool_drafts(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::framework::store
