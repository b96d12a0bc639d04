#include "platform/jobs/recurring.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <stdexcept>
#include <thread>

using namespace gt::jobs;
using namespace std::chrono_literals;

TEST_CASE("work comes round again, also after it threw, and a stop waits for no pause")
{
    std::atomic<int> turns = 0;
    {
        Recurring const recurring{1ms, [&] {
                                      if (++turns % 2 == 1) throw std::runtime_error{"every other time"};
                                  }};
        while (turns < 6) std::this_thread::sleep_for(1ms);
    }
    auto const stopped_at = turns.load();
    std::this_thread::sleep_for(20ms);
    CHECK(turns == stopped_at);

    auto const began = std::chrono::steady_clock::now();
    std::atomic<bool> done = false;
    {
        Recurring const rare{1h, [&] { done = true; }};
        while (!done) std::this_thread::sleep_for(1ms);
    }
    CHECK(std::chrono::steady_clock::now() - began < 10s);
}

TEST_CASE("whoever stops it finds its work finished")
{
    std::atomic<bool> began = false;
    bool finished = false; // read after the stop alone
    {
        Recurring const recurring{1h, [&] {
                                      began = true;
                                      std::this_thread::sleep_for(50ms);
                                      finished = true;
                                  }};
        while (!began) std::this_thread::sleep_for(1ms);
    }
    CHECK(finished);
}
