// Read once for all tests that run the program: nearly every one of them starts an authority.
#include "audits/testing/audit_line.hpp"
#include "test_pch.hpp"
