#pragma once

#include "framework/shelf.hpp"
#include "platform/db/database.hpp"
#include "programme/check_pack.hpp"

namespace gt::programme::store {

/// Of the teams whose programme this person sees; names only where they may see the audits [D-29].
CheckPack check_pack_of(
    db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Period quarter, Date today);

} // namespace gt::programme::store
