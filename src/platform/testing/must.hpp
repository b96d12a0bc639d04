#pragma once

#include "platform/result.hpp"

#include <stdexcept>
#include <string>

namespace gt::testing {

/// For what a test stands on and does not itself check: throws the refusal's message.
template <class T> void must(Result<T> const& result)
{
    if (!result) throw std::logic_error{result.problem().message};
}

} // namespace gt::testing
