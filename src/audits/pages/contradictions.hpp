#pragma once

#include "audits/contradictions.hpp"
#include "audits/pages/draft.hpp"

namespace gt::audits {

/// Of this audit as it is now, from `record`: on a page what its reader may know, at submission all of it.
std::vector<Contradiction> contradictions_of(
    db::Reader& reader, AtHand const& at_hand, Record const& record, Date today);

/// The part of *Check your answers* that asks whether the audit fits together, with a reason for what stands all the
/// same; nothing when it does.
void draw_contradictions(html::Out& out, staff::Request const& request, AtHand const& at_hand,
    std::vector<Contradiction> const& found, Draft const& draft);

/// Its fields: a reason for each.
std::vector<Field> fields_of(std::vector<Contradiction> const& found, Record const& record);

} // namespace gt::audits
