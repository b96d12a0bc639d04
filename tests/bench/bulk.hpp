#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gt::bench {

/// Seconds for the same rows on PostgreSQL, in the same run.
struct BulkFigure {
    double one_by_one = 0;
    double at_once = 0; ///< by COPY
};

/// Rows as an import stages them, 2,000 a transaction, into an empty database: three rounds.
std::vector<BulkFigure> measure_bulk(std::string const& postgres_url, std::size_t rows);

} // namespace gt::bench
