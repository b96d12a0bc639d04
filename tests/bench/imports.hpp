#pragma once

#include <cstddef>
#include <filesystem>

namespace gt::bench {

struct ImportFigure {
    std::size_t rows = 0;
    double megabytes = 0; ///< of the workbook
    double cpu_seconds = 0; ///< reading, checking and publishing; the program's own time, all threads
    double wall_seconds = 0;
    double again_cpu_seconds = 0; ///< the same file once more, which changes nothing
    double raw_cpu_seconds = 0; ///< the same rows put into one table like the entries', by SQLite's own interface
    long resident_megabytes = 0;
};

/// An Annex A workbook of so many rows of so many children over its lists, made in the folder and imported into an
/// authority of its own there.
ImportFigure measure_import(std::filesystem::path const& folder, int rows, int children);

} // namespace gt::bench
