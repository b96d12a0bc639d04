#include "app/testing/captured_log.hpp"

#include <stdexcept>
#include <unistd.h>

namespace gt::testing {

CapturedLog::CapturedLog() : file_{std::tmpfile()}, standard_error_{::dup(STDERR_FILENO)}
{
    if (!file_ || standard_error_ < 0) throw std::runtime_error{"standard error cannot be captured"};
    std::fflush(stderr);
    ::dup2(::fileno(file_), STDERR_FILENO);
}

CapturedLog::~CapturedLog()
{
    std::fflush(stderr);
    ::dup2(standard_error_, STDERR_FILENO);
    ::close(standard_error_);
    std::fclose(file_);
}

std::string CapturedLog::take()
{
    std::fflush(stderr);
    std::string text(static_cast<std::size_t>(::lseek(::fileno(file_), 0, SEEK_END)), '\0');
    auto const size = ::pread(::fileno(file_), text.data(), text.size(), 0);
    text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return text;
}

} // namespace gt::testing
