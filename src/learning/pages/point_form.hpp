#pragma once

#include "learning/point.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"

namespace gt::learning {

/// Of the case that something was drawn from; empty when it was drawn from none.
std::string case_number_behind(db::Reader& reader, Origin const& origin);

/// The fields of a learning point's words; `typed` holds what stands in them.
void draw_point_fields(html::Out& out, staff::Request const& request, db::Reader& reader, forms::Typed const& typed);
/// What the fields show at first.
http::Fields fields_of(LearningPoint const& point);
/// Reads the fields into `point`; nothing when something is to be put right, which `typed` then says.
std::optional<LearningPoint> read_point(
    staff::Request const& request, db::Reader& reader, LearningPoint point, forms::Typed& typed);

} // namespace gt::learning
