#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace gt::testing {

/// A connected socket to 127.0.0.1; throws std::runtime_error when nobody listens there.
int connect_to(unsigned short port);

/// False when the peer has closed.
bool send_all(int socket, std::string_view bytes);

enum class Heard { bytes, end, silence };

/// Appends what comes next; waits for at most `patience`.
Heard receive_some(int socket, std::string& received, std::chrono::milliseconds patience);

} // namespace gt::testing
