#include "cases/imports/runs.hpp"

#include "platform/files/durable.hpp"

namespace gt::cases::imports {

Run::Run(store::WaitingImport waiting, Occasion const& occasion) : waiting_{std::move(waiting)}, occasion_{occasion}
{
    occasion_.rows_read = &rows_read_;
}

bool Run::has_ended_within(std::chrono::milliseconds patience) const
{
    std::unique_lock lock{mutex_};
    return ended_.wait_for(lock, patience, [this] { return report_ || thrown_; });
}

Result<Report> const& Run::report() const
{
    std::scoped_lock const lock{mutex_};
    if (thrown_) std::rethrow_exception(thrown_);
    return *report_;
}

void Run::read(db::Database& database, files::Shelf const& shelf)
{
    std::optional<Result<Report>> report;
    std::exception_ptr thrown;
    try {
        auto const file = shelf.held(waiting_.id.number);
        report = waiting_.kind == "annex_a" ? import_annex_a(database, file, occasion_)
                                            : import_caseload(database, files::read_whole(file), occasion_);
        // The file's content is children's data: it stays no longer than it is needed.
        if (*report && occasion_.mode == Mode::publish) {
            database.write([&](db::Transaction& tx) { store::remove_waiting(tx, waiting_.id); });
            shelf.release(waiting_.id.number);
        }
    } catch (...) {
        thrown = std::current_exception();
    }
    {
        std::scoped_lock const lock{mutex_};
        report_ = std::move(report);
        thrown_ = thrown;
    }
    ended_.notify_all();
}

std::shared_ptr<Run const> Runs::begin(store::WaitingImport const& waiting, Occasion const& occasion)
{
    constexpr auto at_once = std::chrono::milliseconds{0};
    std::scoped_lock const lock{mutex_};
    // Ends that nobody came back for are as old as the files that they are of.
    std::erase_if(runs_, [&](auto const& one) {
        return one.second->waiting().added_at.plus_seconds(store::waiting_seconds) < occasion.when;
    });
    auto const known = runs_.find(waiting.id);
    bool const is_under_way
        = known != runs_.end() && known->second->mode() == occasion.mode && !known->second->has_ended_within(at_once);
    if (is_under_way) return known->second;
    auto const made = std::make_shared<Run>(waiting, occasion);
    if (!reading_.submit([this, made] { made->read(database_, shelf_); })) return nullptr;
    runs_[waiting.id] = made;
    return made;
}

std::shared_ptr<Run const> Runs::find(WaitingImportId id, staff::PersonId whose) const
{
    std::scoped_lock const lock{mutex_};
    auto const found = runs_.find(id);
    return found != runs_.end() && found->second->waiting().added_by == whose ? found->second : nullptr;
}

void Runs::forget(WaitingImportId id)
{
    std::scoped_lock const lock{mutex_};
    runs_.erase(id);
}

} // namespace gt::cases::imports
