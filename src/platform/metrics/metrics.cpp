#include "platform/metrics/metrics.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace gt::metrics {

namespace {

/// Linux tells it in pages, as the second number of this file.
std::uint64_t resident_bytes()
{
    std::ifstream file{"/proc/self/statm"};
    std::uint64_t whole = 0, resident = 0;
    file >> whole >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

void describe(std::ostringstream& out, char const* name, char const* kind, char const* help)
{
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << kind << '\n';
}

} // namespace

void Answered::record(int status, std::chrono::steady_clock::duration took)
{
    auto const kind = static_cast<std::size_t>(status / 100);
    ++by_class_[kind < by_class_.size() ? kind : 0];
    auto const seconds = std::chrono::duration<double>{took}.count();
    ++by_time_[static_cast<std::size_t>(std::ranges::lower_bound(up_to, seconds) - up_to.begin())];
    microseconds_ += static_cast<std::uint64_t>(seconds * 1e6);
}

std::string Answered::text() const
{
    std::ostringstream out;
    describe(out, "goldenthread_requests_total", "counter", "Requests answered, by class of status.");
    for (std::size_t kind = 1; kind < by_class_.size(); ++kind)
        out << "goldenthread_requests_total{status=\"" << kind << "xx\"} " << by_class_[kind] << '\n';
    describe(out, "goldenthread_request_seconds", "histogram", "Time from the read request to the made answer.");
    std::uint64_t so_far = 0;
    for (std::size_t i = 0; i < up_to.size(); ++i)
        out << "goldenthread_request_seconds_bucket{le=\"" << up_to[i] << "\"} " << (so_far += by_time_[i]) << '\n';
    so_far += by_time_.back();
    out << "goldenthread_request_seconds_bucket{le=\"+Inf\"} " << so_far << '\n'
        << "goldenthread_request_seconds_sum " << static_cast<double>(microseconds_) / 1e6 << '\n'
        << "goldenthread_request_seconds_count " << so_far << '\n';
    describe(out, "process_resident_memory_bytes", "gauge", "Memory of the process.");
    out << "process_resident_memory_bytes " << resident_bytes() << '\n';
    describe(out, "process_start_time_seconds", "gauge", "When the process started, in seconds since 1970.");
    out << "process_start_time_seconds "
        << std::chrono::duration_cast<std::chrono::seconds>(started_.time_since_epoch()).count() << '\n';
    return out.str();
}

} // namespace gt::metrics
