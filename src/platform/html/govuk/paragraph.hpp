#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// Words as a paragraph; a drawing as it is; nothing when there is nothing.
void draw_paragraph(Out& out, Content const& content);

} // namespace gt::html::govuk
