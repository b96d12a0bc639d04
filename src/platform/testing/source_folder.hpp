#pragma once

#include <filesystem>

namespace gt::testing {

/// The project's folder, as it was when the tests were built. Only tests/test_main.cpp is compiled with it, so
/// that a second clone can take everything else from the compiler's cache.
std::filesystem::path source_folder();

} // namespace gt::testing
