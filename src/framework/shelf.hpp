#pragma once

#include "framework/framework.hpp"
#include "platform/db/database.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace gt::framework {

/// The framework of any day, ready to hand: made once for all days from one version's coming into force to the next
/// one's, and made again when a version has been loaded since. Kept in the house; thread-safe.
class Shelf {
public:
    /// Throws std::runtime_error when nothing was in force on that day.
    std::shared_ptr<Framework const> on(db::Reader& reader, Date day);

    /// The nearest day that has a framework: from the first that was loaded to today.
    Date nearest_day(db::Reader& reader, Date day, Date today);

private:
    /// The days on which versions came into force, in order. The caller holds the lock.
    std::vector<Date> const& changes(db::Reader& reader, std::int64_t newest);

    std::mutex mutex_;
    std::int64_t newest_ = 0; ///< the version that was the newest when what follows was begun
    std::vector<Date> changes_;
    std::map<Date, std::shared_ptr<Framework const>> made_; ///< by the day of `changes_` from which it holds
};

} // namespace gt::framework
