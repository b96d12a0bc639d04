#pragma once

#include "platform/mail/message.hpp"
#include "platform/mail/settings.hpp"
#include "platform/result.hpp"

#include <functional>

namespace gt::mail {

/// Hands a message on. A Problem says why not, without the address or what the server said: both may be logged.
using Transport = std::function<Result<void>(Message const&)>;

/// To the server of the settings, which must be set. With a user only over TLS; without one over TLS where the server
/// offers it.
Transport by_smtp(Settings settings);

} // namespace gt::mail
