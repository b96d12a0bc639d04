#pragma once

#include "platform/auth/oidc/settings.hpp"
#include "staff/store/people.hpp"

namespace gt::staff::store {

/// Gives the person, from the act's day on, the roles that their council account's groups stand for, and ends those
/// that came by a group which it has left. Roles given here by hand are neither ended nor doubled. What names a role or
/// a team that does not exist is left out and returned, so that it can be said in the log.
std::vector<auth::oidc::GroupRole> follow_groups(db::Transaction& tx, PersonId person,
    std::vector<auth::oidc::GroupRole> const& given, std::vector<std::string> const& groups, history::Act const& act);

} // namespace gt::staff::store
