#pragma once

#include "staff/house/page.hpp"

namespace gt::framework {

/// The form that brings a workbook, for those who may change the framework.
void draw_upload_form(html::Out& out, staff::Request const& request, forms::Problems const& problems);

} // namespace gt::framework
