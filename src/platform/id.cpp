#include "platform/id.hpp"

#include <charconv>
#include <chrono>
#include <mutex>
#include <random>

namespace gt {

namespace {

constexpr std::int64_t epoch_ms = 1'577'836'800'000; // 2020-01-01T00:00:00Z
constexpr int counter_bits = 21;

std::int64_t fresh_for(std::int64_t millisecond)
{
    // Half of the counter's range is left free, so that counting up within a
    // millisecond does not run into the next one.
    static std::random_device device;
    std::uniform_int_distribution<std::int64_t> start{0, (1 << (counter_bits - 1)) - 1};
    return (millisecond << counter_bits) | start(device);
}

} // namespace

std::int64_t new_id_number()
{
    static std::mutex mutex;
    static std::int64_t last = 0;

    using namespace std::chrono;
    auto const now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count() - epoch_ms;

    std::scoped_lock const lock{mutex};
    last = (last >> counter_bits) < now ? fresh_for(now) : last + 1;
    return last;
}

std::optional<std::int64_t> parse_id_number(std::string_view text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= 0) return std::nullopt;
    return number;
}

} // namespace gt
