#include "platform/http/worker_pool.hpp"

namespace gt::http {

WorkerPool::WorkerPool(int workers, std::size_t most_waiting) : most_waiting_{most_waiting}
{
    for (int i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() { stop(); }

bool WorkerPool::submit(std::function<void()> job)
{
    {
        std::scoped_lock const lock{mutex_};
        if (stopped_ || queue_.size() >= most_waiting_) return false;
        queue_.push_back(std::move(job));
    }
    something_to_do_.notify_one();
    return true;
}

void WorkerPool::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        std::scoped_lock const lock{mutex_};
        stopped_ = true;
        dropped.swap(queue_);
    }
    something_to_do_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void WorkerPool::work()
{
    std::unique_lock lock{mutex_};
    for (;;) {
        something_to_do_.wait(lock, [this] { return stopped_ || !queue_.empty(); });
        if (stopped_) return;
        auto job = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        job();
        job = nullptr; // what the job holds is let go of without the lock
        lock.lock();
    }
}

} // namespace gt::http
