#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct FooterLink {
    Content text;
    Url href;
    Extras attributes = {};
};

/// Links and a line of text at the end of each page; no crest, no crown copyright, no licence.
struct Footer {
    std::vector<FooterLink> links = {};
    Content text = {};
    std::string links_title = "Support links";
    std::string container_classes = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Footer const& footer);

} // namespace gt::html::govuk
