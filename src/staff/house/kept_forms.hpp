#pragma once

#include "platform/http/response.hpp"
#include "staff/house/house.hpp"

namespace gt::staff {

/// Nothing typed is lost: a form that comes from our own page when its session is over (or was opened in an earlier
/// session) is kept on the server, for the person whose session it was, and offered to them to be sent once they have
/// signed in. Nothing when nobody can tell whose it was.
std::optional<http::Response> keep_for_owner(House& house, http::Request const& request, Instant now);

/// The page that offers it, and what can be done with it.
void add_kept_forms(House& house);

} // namespace gt::staff
