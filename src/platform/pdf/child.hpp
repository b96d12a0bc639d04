#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace gt::pdf {

/// Runs a program found on the PATH, without a shell; its output goes nowhere. True when it ended well within
/// `at_most`; when it did not, it is stopped.
bool runs_well(std::vector<std::string> words, std::chrono::milliseconds at_most);

} // namespace gt::pdf
