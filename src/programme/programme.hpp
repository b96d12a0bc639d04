#pragma once

#include "platform/html/out.hpp"
#include "staff/house/house.hpp"

namespace gt::programme {

/// The year's plan of audits, who has done their share of it, and which children's cases were looked at.
void add_programme(staff::House& house);

/// On My work: "Audits you owe this month: 1 of 1". Nothing for whoever owes none.
void draw_own_quotas(html::Out& out, staff::Request const& request, db::Reader& reader);

} // namespace gt::programme
