#include "framework/shelf.hpp"

#include "framework/store/versions.hpp"

namespace gt::framework {

namespace {

/// A few dozen days are asked for at a time: today, and the days that open audits were begun on.
constexpr std::size_t most_days = 64;

std::int64_t newest_version(db::Reader& reader)
{
    return reader.one("SELECT coalesce(max(id), 0) AS newest FROM framework_versions")->number("newest");
}

} // namespace

std::shared_ptr<Framework const> Shelf::on(db::Reader& reader, Date day)
{
    auto const newest = newest_version(reader);
    {
        std::scoped_lock const lock{mutex_};
        if (newest != newest_) {
            made_.clear();
            newest_ = newest;
        }
        if (auto const found = made_.find(day); found != made_.end()) return found->second;
    }
    auto const made = store::in_force(reader, day);
    std::scoped_lock const lock{mutex_};
    if (made_.size() >= most_days) made_.clear();
    if (newest == newest_) made_[day] = made;
    return made;
}

} // namespace gt::framework
