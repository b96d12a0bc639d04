#pragma once

#include "platform/db/connection.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace gt::db {

/// One connection that writes, and up to `options.readers` that read, opened as they are needed.
/// Whoever waits longer than the bounded wait for either gets Error::busy.
struct Database::Inside {
    explicit Inside(Options const& options);

    Engine engine() const { return options.postgres_url.empty() ? Engine::sqlite : Engine::postgres; }
    std::unique_ptr<Connection> open(Access access) const;

    std::unique_ptr<Connection> take_reader();
    /// Null for one that is to be thrown away.
    void give_back(std::unique_ptr<Connection> reader);

    /// The writer, for as long as this lives.
    class Writing {
    public:
        explicit Writing(Inside& inside);
        ~Writing();
        Connection& connection() const { return *inside_.writer; }

    private:
        Inside& inside_;
        std::unique_lock<std::timed_mutex> lock_;
    };

    Options const options;
    std::unique_ptr<Connection> writer;
    std::timed_mutex writer_mutex;
    std::atomic<std::thread::id> writing_thread{};

    std::mutex readers_mutex;
    std::condition_variable reader_is_back;
    std::vector<std::unique_ptr<Connection>> idle_readers;
    int readers_out = 0;
};

/// Runs `work` as Database::write promises, on a writer already held.
void write_on(Connection& connection, std::function<bool(Transaction&)> const& work);

} // namespace gt::db
