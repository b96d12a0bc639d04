#pragma once

#include "staff/house/page.hpp"

namespace gt::staff {

/// What stands around every page.
struct Frame {
    struct Entry {
        std::string title;
        std::string path;
        bool here;
    };

    std::string council;
    std::string person; ///< empty when nobody is signed in
    std::string csrf;
    std::string notice;
    std::vector<Entry> menu; ///< one entry a section
    std::vector<Entry> section; ///< on the first page of each of its entries: those entries
    std::optional<html::Url> colours; ///< the council's own style sheet
};

Frame frame_for(Request const& request);
Frame frame_for(House const& house);

/// The whole document.
std::string draw_frame(Frame const& frame, Page const& page);

/// "/assets/name?v=…": the digest of its content, so that it may be kept for a year.
html::Url asset_url(std::string_view name);

} // namespace gt::staff
