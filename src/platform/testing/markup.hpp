#pragma once

#include <string>
#include <string_view>

namespace gt::testing {

/// What a piece of markup means, one node a line, so that two ways of writing the same compare equal:
/// tag, attributes in order of name, classes in order, text with white space folded. White space that
/// holds a line feed at the edge of a text is layout of the source and left out.
std::string outline(std::string_view markup);

} // namespace gt::testing
