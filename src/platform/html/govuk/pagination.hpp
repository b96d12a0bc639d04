#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// To the page before or after. With a `label` the link says what is there.
struct PaginationLink {
    Url href;
    Content text = {};
    std::string label = {};
    Extras attributes = {};
};

/// A page by its number, or the pages left out (`is_ellipsis`).
struct PaginationItem {
    std::string number = {};
    std::optional<Url> href = {};
    bool is_current = false;
    bool is_ellipsis = false;
    /// "Page 2" when empty.
    std::string label = {};
    Extras attributes = {};
};

struct Pagination {
    std::optional<PaginationLink> previous = {};
    std::vector<PaginationItem> items = {};
    std::optional<PaginationLink> next = {};
    std::string label = "Pagination";
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Pagination const& pagination);

} // namespace gt::html::govuk
