#include "platform/auth/sign_in_name.hpp"

#include "platform/text/text.hpp"

namespace gt::auth {

std::string sign_in_name(std::string_view typed)
{
    std::string name{text::trim(typed)};
    for (auto& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

} // namespace gt::auth
