#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// The council's name at the top of each page; the crown and the GOV.UK name are not for councils.
struct Header {
    Content name;
    Url href = Url::rooted("/");
    std::string container_classes = "govuk-width-container";
    Content end = {}; ///< beside the name, at the far end of the bar
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Header const& header);

} // namespace gt::html::govuk
