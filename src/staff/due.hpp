#pragma once

#include "platform/db/database.hpp"
#include "platform/history/history.hpp"
#include "staff/ids.hpp"

#include <string>
#include <vector>

namespace gt::staff {

/// Something owed: by whom, by when. Written in the transaction of the fact that causes it,
/// taken away in the transaction that settles it. `label` is a case-system number or a title; never a name.
struct Due {
    std::string subject_kind;
    std::int64_t subject;
    std::string kind; ///< registered with House::due_kind
    PersonId owner;
    std::optional<PersonId> asked_by;
    std::optional<TeamId> team;
    std::string label;
    Date on;
    bool urgent = false;
};

void owe(db::Transaction& tx, Due const& due);
/// Settles what anybody owed of that kind (or of every kind, when empty) for the subject.
void settle(db::Transaction& tx, history::Subject subject, std::string_view kind = "");

/// Settles what one person owed of that kind; others may still owe it.
void settle_for(db::Transaction& tx, history::Subject subject, std::string_view kind, PersonId owner);

/// Urgent first, then by day.
std::vector<Due> owed_by(db::Reader& reader, PersonId owner);
/// What others owe this person.
std::vector<Due> waiting_for(db::Reader& reader, PersonId asker);

} // namespace gt::staff
