#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace gt::crash {

/// A server of its own, to be killed: this program again, with the words of `goldenthread serve`.
class Victim {
public:
    Victim(std::vector<std::string> const& options, std::filesystem::path log);
    ~Victim(); ///< kills
    Victim(Victim const&) = delete;

    /// Throws std::runtime_error, with what it said, when it ends before.
    void wait_until_it_serves();
    unsigned short port() const { return port_; }
    pid_t process() const { return process_; }
    void kill(); ///< SIGKILL, and waits for its end

private:
    std::filesystem::path log_;
    pid_t process_ = 0;
    unsigned short port_ = 0;
};

} // namespace gt::crash
