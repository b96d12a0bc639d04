#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "platform/testing/source_folder.hpp"

#include <doctest/doctest.h>

std::filesystem::path gt::testing::source_folder() { return GOLDENTHREAD_SOURCE; }
