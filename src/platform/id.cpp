#include "platform/id.hpp"

#include "platform/counted_ids.hpp"

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

struct Source {
    std::mutex mutex;
    std::int64_t last = 0;
    std::optional<std::int64_t> counted; ///< the last one, while ids are counted
};

Source& source()
{
    static Source source;
    return source;
}

} // namespace

std::int64_t new_id_number()
{
    using namespace std::chrono;
    auto const now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count() - epoch_ms;

    auto& [mutex, last, counted] = source();
    std::scoped_lock const lock{mutex};
    if (counted) return ++*counted;
    last = (last >> counter_bits) < now ? fresh_for(now) : last + 1;
    return last;
}

CountedIds::CountedIds(std::int64_t instant)
{
    std::scoped_lock const lock{source().mutex};
    before_ = source().counted;
    source().counted = std::max<std::int64_t>(instant / 1000 - epoch_ms, 1) << counter_bits;
}

CountedIds::~CountedIds()
{
    std::scoped_lock const lock{source().mutex};
    source().counted = before_;
}

std::optional<std::int64_t> parse_id_number(std::string_view text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= 0) return std::nullopt;
    return number;
}

} // namespace gt
