#include "platform/text/digest.hpp"

#include "platform/text/text.hpp"

#include <array>
#include <sodium.h>

namespace gt::text {

std::string digest(std::string_view content)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
    crypto_hash_sha256(bytes.data(), reinterpret_cast<unsigned char const*>(content.data()), content.size());
    return hex(bytes.data(), bytes.size());
}

} // namespace gt::text
