#pragma once

#include "platform/counted_ids.hpp"
#include "platform/time/instant.hpp"

namespace gt::app::demo {

/// While it lives, all chance of the process is the seed's and ids count up from an instant, so that what is made is
/// the same, byte for byte, whenever it is made. For invented authorities only: no key is made meanwhile.
class Reproducible {
public:
    Reproducible(std::uint64_t seed, Instant since);
    ~Reproducible();
    Reproducible(Reproducible const&) = delete;

private:
    CountedIds ids_;
};

} // namespace gt::app::demo
