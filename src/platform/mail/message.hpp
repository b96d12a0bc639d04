#pragma once

#include "platform/time/instant.hpp"

#include <string>
#include <string_view>

namespace gt::mail {

/// A message of plain words to one person.
struct Message {
    std::string id; ///< the same whenever it is sent again, so that nobody need read it twice
    std::string from;
    std::string to;
    std::string subject; ///< of ASCII
    std::string text;
    Instant date;
};

/// Whether it can stand in a header: one @, no space, no sign with a meaning there.
bool is_address(std::string_view text);

/// As it goes over the wire (RFC 5322), lines ended by CRLF. Throws std::logic_error for an address that is none or a
/// subject that could end its line.
std::string written(Message const& message);

} // namespace gt::mail
