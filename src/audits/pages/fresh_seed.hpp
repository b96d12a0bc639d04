#pragma once

#include <string>

namespace gt::audits {

/// A seed that nobody could choose: twelve letters and digits, easy to read out.
std::string fresh_seed();

} // namespace gt::audits
