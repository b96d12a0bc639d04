#pragma once

#include <cstdint>
#include <optional>

namespace gt {

/// While one lives, new ids (platform/id.hpp) count up from that instant (microseconds of UTC since 1970) and leave the
/// clock alone: an invented authority gets the same ids whenever it is made. One within another goes first.
class CountedIds {
public:
    explicit CountedIds(std::int64_t instant);
    ~CountedIds();
    CountedIds(CountedIds const&) = delete;

private:
    std::optional<std::int64_t> before_; ///< where the one around it stands
};

} // namespace gt
