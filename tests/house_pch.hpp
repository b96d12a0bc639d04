// Read once for all tests that run the program: nearly every one of them starts an authority.
#include "app/testing/test_app.hpp"
#include "test_pch.hpp"
