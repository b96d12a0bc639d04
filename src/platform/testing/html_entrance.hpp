#pragma once

#include "platform/html/content.hpp"

#include <string>
#include <string_view>

namespace gt::html {

/// Lets the official fixtures in, whose options hold markup, any address and any attribute name. Only the tests
/// are linked with its definitions.
class TestEntrance {
public:
    static Content raw(std::string markup);
    static Url url(std::string address);
    static Name name(std::string_view text);
};

} // namespace gt::html
