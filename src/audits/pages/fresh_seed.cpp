#include "audits/pages/fresh_seed.hpp"

#include <random>

namespace gt::audits {

std::string fresh_seed()
{
    std::random_device source;
    std::string seed;
    for (int i = 0; i < 12; ++i) seed += "0123456789abcdefghjkmnpqrstvwxyz"[source() % 32];
    return seed;
}

} // namespace gt::audits
