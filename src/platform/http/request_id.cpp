#include "platform/http/request_id.hpp"

namespace gt::http {

std::string RequestIds::next()
{
    constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id(12, '0');
    auto bits = random_();
    for (auto& letter : id) {
        letter = letters[bits % 32];
        bits /= 32;
    }
    return id;
}

} // namespace gt::http
