#pragma once

#include "planted.hpp"

#include <string>
#include <vector>

namespace gt::bench {

/// Milliseconds.
struct Spread {
    double p50;
    double p99;
};

/// What a page does beside reading decides its limit (docs/benchmarks.md).
enum class PageKind { reads, records_opening, report };

struct Figure {
    std::string page;
    PageKind kind;
    Spread server;
    Spread raw;
    double gzip; ///< the middle one, beside the server's time
    std::size_t statements;
    std::size_t bytes;
    long resident_megabytes; ///< of the whole process, the benchmark's own copies included

    /// DESIGN section 7: an opening 25 ms; else 5 ms, and the larger of twice the raw SQL and raw SQL + 0.5 ms.
    double limit() const;
    bool is_kept() const { return server.p99 <= limit(); }
};

/// Each page asked `requests` times after a warm-up, in turn with its raw SQL on a copy of the database.
std::vector<Figure> measure(Planted const& planted, int requests);

} // namespace gt::bench
