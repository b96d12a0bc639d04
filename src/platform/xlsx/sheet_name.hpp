#pragma once

#include <string>
#include <vector>

namespace gt::xlsx {

/// Names of sheets as Excel takes them: at most 31 letters, none of []:*?/\, no apostrophe at either end, never empty,
/// and no two alike whatever their case.
class SheetNames {
public:
    /// The wanted name, or the nearest to it that may still be given.
    std::string next(std::string const& wanted);

private:
    std::vector<std::string> given_; ///< folded
};

} // namespace gt::xlsx
