#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gt::http {

/// Threads that take jobs from one bounded queue, in order. Jobs must not throw.
class WorkerPool {
public:
    WorkerPool(int workers, std::size_t most_waiting);
    ~WorkerPool(); ///< stops
    WorkerPool(WorkerPool const&) = delete;

    /// False, and the job is dropped, when too many are waiting or the pool has stopped.
    bool submit(std::function<void()> job);

    /// Waits for the jobs that run; those still in the queue are dropped.
    void stop();

private:
    void work();

    std::mutex mutex_;
    std::condition_variable something_to_do_;
    std::deque<std::function<void()>> queue_;
    std::size_t most_waiting_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

} // namespace gt::http
