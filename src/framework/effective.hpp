#pragma once

#include "platform/time/date.hpp"

#include <optional>

namespace gt::framework {

/// The days on which something of a pack holds. Keys are never reused or removed, only ended.
struct Effective {
    std::optional<Date> from; ///< nothing: as long as its pack holds
    std::optional<Date> to; ///< the last day; nothing: until further notice

    bool covers(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
    bool overlaps(Effective const& other) const
    {
        return (!from || !other.to || *from <= *other.to) && (!other.from || !to || *other.from <= *to);
    }
};

} // namespace gt::framework
