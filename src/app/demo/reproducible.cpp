#include "app/demo/reproducible.hpp"

#include "app/demo/chance.hpp"

#include <sodium.h>
#include <stdexcept>

namespace gt::app::demo {

namespace {

Chance& chance()
{
    static Chance chance{0};
    return chance;
}

std::uint32_t seeded_number() { return static_cast<std::uint32_t>(chance().next()); }

void seeded_bytes(void* const to, std::size_t const count)
{
    auto* const bytes = static_cast<unsigned char*>(to);
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<unsigned char>(chance().next());
}

randombytes_implementation seeded{
    .implementation_name = [] { return "the demonstration's seed"; },
    .random = seeded_number,
    .stir = nullptr,
    .uniform = nullptr,
    .buf = seeded_bytes,
    .close = nullptr,
};

} // namespace

Reproducible::Reproducible(std::uint64_t seed, Instant since) : ids_{since.micros}
{
    if (sodium_init() < 0) throw std::runtime_error{"the system gives no random numbers"};
    chance() = Chance{seed};
    randombytes_set_implementation(&seeded);
}

Reproducible::~Reproducible() { randombytes_set_implementation(&randombytes_sysrandom_implementation); }

} // namespace gt::app::demo
