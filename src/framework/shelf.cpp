#include "framework/shelf.hpp"

#include "framework/store/versions.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

std::int64_t newest_version(db::Reader& reader)
{
    return reader.one("SELECT coalesce(max(id), 0) AS newest FROM framework_versions")->number("newest");
}

} // namespace

std::vector<Date> const& Shelf::changes(db::Reader& reader, std::int64_t newest)
{
    if (newest != newest_) {
        made_.clear();
        changes_.clear();
        reader.each("SELECT DISTINCT effective_from FROM framework_versions ORDER BY effective_from", {},
            [&](db::Row const& row) { changes_.push_back(row.get<Date>("effective_from")); });
        newest_ = newest;
    }
    return changes_;
}

std::shared_ptr<Framework const> Shelf::on(db::Reader& reader, Date day)
{
    auto const newest = newest_version(reader);
    auto from = day;
    {
        std::scoped_lock const lock{mutex_};
        auto const& all = changes(reader, newest);
        if (auto const next = std::ranges::upper_bound(all, day); next != all.begin()) from = *std::prev(next);
        if (auto const found = made_.find(from); found != made_.end()) return found->second;
    }
    auto const made = store::in_force(reader, day);
    std::scoped_lock const lock{mutex_};
    if (newest == newest_) made_[from] = made;
    return made;
}

Date Shelf::nearest_day(db::Reader& reader, Date day, Date today)
{
    auto const newest = newest_version(reader);
    std::scoped_lock const lock{mutex_};
    auto const& all = changes(reader, newest);
    auto const first = all.empty() ? today : std::min(today, all.front());
    return std::max(std::min(day, today), first);
}

} // namespace gt::framework
