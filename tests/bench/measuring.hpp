#pragma once

#include "asked_pages.hpp"

#include <string>
#include <vector>

namespace gt::bench {

/// Milliseconds.
struct Spread {
    double p50 = 0;
    double p99 = 0;
};

struct Figure {
    std::string page;
    PageKind kind = PageKind::reads;
    Spread server;
    Spread raw;
    double gzip = 0; ///< the middle one, beside the server's time
    std::size_t statements = 0;
    std::size_t bytes = 0;
    long resident_megabytes = 0; ///< of the whole process, the benchmark's own copies included

    /// DESIGN section 7: an opening 25 ms; else 5 ms, and the larger of twice the raw SQL and raw SQL + 0.5 ms.
    double limit() const;
    bool is_kept() const { return server.p99 <= limit(); }
};

long resident_megabytes();

/// Each page asked `requests` times after a warm-up, or for five seconds when that is less, in turn with its raw SQL on
/// a copy of the database.
std::vector<Figure> measure(Planted const& planted, int requests);

} // namespace gt::bench
