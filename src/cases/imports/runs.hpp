#pragma once

#include "cases/imports/imports.hpp"
#include "cases/store/waiting_imports.hpp"
#include "platform/files/shelf.hpp"
#include "platform/http/worker_pool.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <map>
#include <memory>
#include <mutex>

namespace gt::cases::imports {

/// One file that is being read in the background, or was.
class Run {
public:
    Run(store::WaitingImport waiting, Occasion const& occasion);

    store::WaitingImport const& waiting() const { return waiting_; }
    Mode mode() const { return occasion_.mode; }
    std::size_t rows_read() const { return rows_read_; }

    /// Waits for its end, for so long at most; says whether it has come.
    bool has_ended_within(std::chrono::milliseconds patience) const;
    /// After its end. What was thrown is thrown here.
    Result<Report> const& report() const;

private:
    friend class Runs;
    void read(db::Database& database, files::Shelf const& shelf);

    store::WaitingImport waiting_;
    Occasion occasion_;
    std::atomic<std::size_t> rows_read_ = 0;
    mutable std::mutex mutex_;
    mutable std::condition_variable ended_;
    std::optional<Result<Report>> report_;
    std::exception_ptr thrown_;
};

/// Files that people sent are read here, one at a time, so that no request waits long for a large one. What is under
/// way is known to this process alone: after a restart the file waits, and its sender checks it again.
class Runs {
public:
    Runs(db::Database& database, files::Shelf shelf) : database_{database}, shelf_{std::move(shelf)} { }

    /// The one that is under way for this file in this mode, or a new one. Null when too many wait. When an import ends
    /// well, the file is let go of.
    std::shared_ptr<Run const> begin(store::WaitingImport const& waiting, Occasion const& occasion);
    /// The newest for this file, of that person alone; null when there is none.
    std::shared_ptr<Run const> find(WaitingImportId id, staff::PersonId whose) const;
    /// Its end was told.
    void forget(WaitingImportId id);

    /// How long a request waits for the end, so that a small file has no page between.
    std::chrono::milliseconds patience{3000};

private:
    db::Database& database_;
    files::Shelf shelf_;
    mutable std::mutex mutex_;
    std::map<WaitingImportId, std::shared_ptr<Run>> runs_;
    http::WorkerPool reading_{1, 16}; // the first to go: it waits for the file that is being read
};

} // namespace gt::cases::imports
