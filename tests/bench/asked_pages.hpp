#pragma once

#include "planted.hpp"

#include <string>
#include <vector>

namespace gt::bench {

/// What a page does beside reading decides its limit (docs/benchmarks.md).
enum class PageKind { reads, records_opening, report };

struct PageAsked {
    std::string name;
    std::string path;
    std::string person; ///< of Planted::sessions
    PageKind kind = PageKind::reads;
};

/// The addresses of the lists, of one record of each kind, and of the reports. The QA manager and the director see the
/// whole authority; the others their own part of it.
std::vector<PageAsked> pages_of(Planted const& planted);

} // namespace gt::bench
