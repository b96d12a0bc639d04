#include "platform/jobs/recurring.hpp"

#include "platform/log/log.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace gt::jobs {

struct Recurring::Inside {
    Inside(std::chrono::milliseconds between, std::function<void()> given) : pause{between}, work{std::move(given)} { }

    void go_on();

    std::chrono::milliseconds const pause;
    std::function<void()> const work;
    std::mutex mutex;
    std::condition_variable stop_asked;
    bool stop = false;
    std::thread thread;
};

void Recurring::Inside::go_on()
{
    std::unique_lock lock{mutex};
    while (!stop) {
        lock.unlock();
        try {
            work();
        } catch (std::exception const& fault) {
            log::error("job.failed", {{"what", fault.what()}});
        }
        lock.lock();
        stop_asked.wait_for(lock, pause, [this] { return stop; });
    }
}

Recurring::Recurring(std::chrono::milliseconds pause, std::function<void()> work)
    : inside_{std::make_unique<Inside>(pause, std::move(work))}
{
    inside_->thread = std::thread{[inside = inside_.get()] { inside->go_on(); }};
}

Recurring::~Recurring()
{
    {
        std::scoped_lock const lock{inside_->mutex};
        inside_->stop = true;
    }
    inside_->stop_asked.notify_all();
    inside_->thread.join();
}

} // namespace gt::jobs
