#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace gt::auth::oidc {

/// A text of a JSON object; empty when it is no object, or has no text of that name.
std::string text_of(nlohmann::json const& object, std::string_view name);

} // namespace gt::auth::oidc
