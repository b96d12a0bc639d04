#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace gt::metrics {

/// What the server has answered since it started, for whoever watches over it; nothing about anybody. Thread-safe.
class Answered {
public:
    void record(int status, std::chrono::steady_clock::duration took);
    /// In the text format that Prometheus reads, with the process's memory and start.
    std::string text() const;

private:
    /// Up to so many seconds; the last stands for all that took longer.
    static constexpr std::array<double, 6> up_to{0.005, 0.025, 0.1, 0.3, 1, 3};

    std::array<std::atomic<std::uint64_t>, 6> by_class_{}; ///< 1xx to 5xx; the first for what is none of them
    std::array<std::atomic<std::uint64_t>, up_to.size() + 1> by_time_{};
    std::atomic<std::uint64_t> microseconds_ = 0;
    std::chrono::system_clock::time_point started_ = std::chrono::system_clock::now();
};

} // namespace gt::metrics
