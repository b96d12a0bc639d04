#pragma once

#include "audits/calibration/store.hpp"
#include "framework/framework.hpp"
#include "platform/html/out.hpp"

namespace gt::audits {

void draw_exemplars(
    html::Out& out, framework::Framework const& framework, std::vector<calibration::Exercise> const& exemplars);

/// The latest exemplars of a domain, to open beside its guidance; nothing when it has none [BAR-99].
void draw_exemplars_of(
    html::Out& out, db::Reader& reader, framework::Framework const& framework, std::string const& domain);

} // namespace gt::audits
