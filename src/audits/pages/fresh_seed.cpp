#include "audits/pages/fresh_seed.hpp"

#include <sodium.h>

namespace gt::audits {

std::string fresh_seed()
{
    std::string seed;
    for (int i = 0; i < 12; ++i) seed += "0123456789abcdefghjkmnpqrstvwxyz"[randombytes_uniform(32)];
    return seed;
}

} // namespace gt::audits
