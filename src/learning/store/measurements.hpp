#pragma once

#include "learning/measurement.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"

namespace gt::learning::store {

/// Adding the same one again changes nothing.
void add(db::Transaction& tx, Measurement const& measurement, history::Act const& act);
/// The newest first.
std::vector<Measurement> measurements_of(db::Reader& reader, PointId point);

/// Of the published learning points about a theme, the newest first.
std::vector<Measurement> measurements_of_theme(db::Reader& reader, std::string_view theme);

std::vector<history::PresentState> present_measurements(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::learning::store
