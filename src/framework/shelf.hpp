#pragma once

#include "framework/framework.hpp"
#include "platform/db/database.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace gt::framework {

/// The framework of any day, ready to hand: made once for each day asked for and
/// made again when a version has been loaded since. Kept in the house; thread-safe.
class Shelf {
public:
    /// Throws std::runtime_error when nothing was in force on that day.
    std::shared_ptr<Framework const> on(db::Reader& reader, Date day);

private:
    std::mutex mutex_;
    std::int64_t newest_ = 0; ///< the version that was the newest when `made_` was begun
    std::map<Date, std::shared_ptr<Framework const>> made_;
};

} // namespace gt::framework
