#pragma once

#include "app/testing/test_app.hpp"

namespace gt::testing {

constexpr std::string_view good_password = "a long enough password";

/// Lets a person of the test authority sign in by `key`@northvale.example and `good_password`.
void give_password(TestApp& app, std::string_view key);

} // namespace gt::testing
