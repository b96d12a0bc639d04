#include "platform/auth/oidc/json_text.hpp"

#include <nlohmann/json.hpp>

namespace gt::auth::oidc {

std::string text_of(nlohmann::json const& object, std::string_view name)
{
    if (!object.is_object()) return {};
    auto const found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

} // namespace gt::auth::oidc
