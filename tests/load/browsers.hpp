#pragma once

#include "bench/asked_pages.hpp"
#include "crash/load.hpp"

#include <chrono>
#include <map>
#include <vector>

namespace gt::load {

/// What one browser, or all together, saw. Times in milliseconds, from the first byte sent to the last received.
struct Seen {
    std::vector<double> reads = {};
    std::vector<double> writes = {}; ///< the page read and its changed words saved: two requests
    std::map<int, std::size_t> refused = {}; ///< by status; 0: the connection was closed, or the server was silent

    void add(Seen const& other);
    std::size_t requests() const { return reads.size() + 2 * writes.size(); }
};

struct Asked {
    unsigned short port = 0;
    std::size_t connections = 0;
    std::chrono::seconds time{60};
};

/// So many browsers at once, each on its own connection, asking one page after the other without a pause. A browser
/// that has one of the audits under way saves a page of it with every twentieth request.
Seen browse(Asked const& asked, bench::Planted const& planted, std::vector<crash::Auditor> const& auditors);

} // namespace gt::load
