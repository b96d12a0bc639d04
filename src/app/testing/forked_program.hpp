#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace gt::testing {

/// The program with these arguments, in a process of its own, without fsync as everywhere in tests. While it is made
/// the test must have no other thread, and must not have the SQLite database open that the program will.
class ForkedProgram {
public:
    /// `input` is what it reads from standard input; what it says on both outputs goes into the file `said`.
    ForkedProgram(std::vector<std::string> arguments, std::filesystem::path said, std::string const& input = "");
    ~ForkedProgram(); ///< kills
    ForkedProgram(ForkedProgram const&) = delete;

    /// Where `serve` listens. Throws std::runtime_error, with what was said, when it ends or waits for too long.
    unsigned short wait_until_it_serves();
    void signal(int number) const;
    /// Its exit status. Throws std::runtime_error when a signal ended it, or it has not ended within a minute.
    int wait();
    std::string said() const;

private:
    std::filesystem::path said_;
    pid_t process_ = 0;
};

} // namespace gt::testing
