#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace gt::auth::oidc {

/// A text of a JSON object; empty when it is no object, or has no text of that name.
inline std::string text_of(nlohmann::json const& object, std::string_view name)
{
    if (!object.is_object()) return {};
    auto const found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

} // namespace gt::auth::oidc
