#pragma once

#include <string_view>

namespace gt::fuzz {

/// What each fuzzer does with one input. It may refuse the input; it may not crash, run away or contradict itself.
void try_input(std::string_view input);

/// Ends the run, with the words, when what must hold does not.
void expect(bool holds, std::string_view what);

} // namespace gt::fuzz
