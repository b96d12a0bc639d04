#include "platform/db/inside.hpp"

#include <random>

namespace gt::db {

namespace {

constexpr int most_tries = 5;

/// Grows with each try, and is never the same for two that collided.
void wait_with_jitter(int tries)
{
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> microseconds{0, 5000 << tries};
    std::this_thread::sleep_for(std::chrono::microseconds{microseconds(random)});
}

} // namespace

Database::Inside::Inside(Options const& options) : options{options}, writer{open(Access::writing)} { }

std::unique_ptr<Connection> Database::Inside::open(Access access) const
{
    return engine() == Engine::sqlite ? open_sqlite(options, access) : open_postgres(options);
}

std::unique_ptr<Connection> Database::Inside::take_reader()
{
    std::unique_lock lock{readers_mutex};
    auto const is_free = [&] { return !idle_readers.empty() || readers_out < options.readers; };
    if (!reader_is_back.wait_for(lock, options.wait, is_free))
        throw Error{Error::Kind::busy, "no connection for reading became free"};

    ++readers_out;
    if (!idle_readers.empty()) {
        auto reader = std::move(idle_readers.back());
        idle_readers.pop_back();
        return reader;
    }
    lock.unlock();
    try {
        return open(Access::reading);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void Database::Inside::give_back(std::unique_ptr<Connection> reader)
{
    {
        std::scoped_lock const lock{readers_mutex};
        --readers_out;
        if (reader) idle_readers.push_back(std::move(reader));
    }
    reader_is_back.notify_one();
}

Database::Inside::Writing::Writing(Inside& inside) : inside_{inside}, lock_{inside.writer_mutex, std::defer_lock}
{
    if (inside.writing_thread == std::this_thread::get_id())
        throw Error{Error::Kind::misuse, "a write was begun within another on the same thread"};
    if (!lock_.try_lock_for(inside.options.wait)) throw Error{Error::Kind::busy, "another write took too long"};
    inside.writing_thread = std::this_thread::get_id();
}

Database::Inside::Writing::~Writing() { inside_.writing_thread = std::thread::id{}; }

void write_on(Connection& connection, std::function<bool(Transaction&)> const& work)
{
    for (int tries = 1;; ++tries) {
        try {
            connection.begin(Access::writing);
            Transaction transaction{connection};
            if (work(transaction))
                connection.commit();
            else
                connection.rollback();
            return;
        } catch (Error const& error) {
            connection.rollback();
            if (error.kind() != Error::Kind::serialization || tries == most_tries) throw;
        } catch (...) {
            connection.rollback();
            throw;
        }
        wait_with_jitter(tries);
    }
}

} // namespace gt::db
