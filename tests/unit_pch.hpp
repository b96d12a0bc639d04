// Read once for all unit tests.
#include "test_pch.hpp"

#include <rapidcheck.h>
