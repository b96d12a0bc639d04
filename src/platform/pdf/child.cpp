#include "platform/pdf/child.hpp"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace gt::pdf {

namespace {

using Clock = std::chrono::steady_clock;

/// Nothing of ours is left open in the child: its three streams lead nowhere.
class Streams {
public:
    Streams()
    {
        ::posix_spawn_file_actions_init(&actions_);
        for (int stream = 0; stream < 3; ++stream)
            ::posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
    }
    ~Streams() { ::posix_spawn_file_actions_destroy(&actions_); }
    Streams(Streams const&) = delete;
    Streams& operator=(Streams const&) = delete;
    posix_spawn_file_actions_t* get() { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

bool ended_well(pid_t child, Clock::time_point until)
{
    int status = 0;
    while (true) {
        auto const ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0) return false;
        if (Clock::now() >= until) break;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    return false;
}

} // namespace

bool runs_well(std::vector<std::string> words, std::chrono::milliseconds at_most)
{
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    Streams streams;
    pid_t child = 0;
    if (::posix_spawnp(&child, arguments[0], streams.get(), nullptr, arguments.data(), environ) != 0) return false;
    return ended_well(child, Clock::now() + at_most);
}

} // namespace gt::pdf
