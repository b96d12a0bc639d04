#pragma once

#include "planted.hpp"

namespace gt::bench {

/// Ten days on which no scheduled work was done, made up for at once.
struct CatchUp {
    double seconds;
    int runs; ///< of jobs, one a job and day
    long cycles; ///< that were open before
    long owed_before;
    long owed_after; ///< rows of what people are asked to do
    double again_seconds; ///< of the same tick a second time, which finds nothing to do
};

/// Of an authority made in the folder in which a cycle follows each of 40,000 audits.
CatchUp measure_catch_up(std::filesystem::path const& folder);

} // namespace gt::bench
