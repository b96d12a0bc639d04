#include "app/testing/forked_program.hpp"

#include "app/commands/command.hpp"
#include "platform/files/durable.hpp"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace gt::testing {

namespace {

constexpr auto patience = std::chrono::seconds{60};

[[noreturn]] void become(
    std::vector<std::string> const& arguments, std::filesystem::path const& said, std::string const& input)
{
    int const out = open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    std::istringstream typed{input};
    std::cin.rdbuf(typed.rdbuf());
    auto const status = app::run_program(arguments, false);
    std::cout.flush();
    _exit(status); // what the test had open is not this process's to close
}

/// "Serving … on http://127.0.0.1:41234/"
std::optional<unsigned short> port_in(std::string const& said)
{
    constexpr std::string_view before = "//127.0.0.1:";
    auto const at = said.find(before);
    auto const end = at == std::string::npos ? at : said.find('/', at + before.size());
    if (end == std::string::npos) return std::nullopt;
    return static_cast<unsigned short>(std::stoi(said.substr(at + before.size(), end - at - before.size())));
}

/// Nothing while the process runs.
std::optional<int> status_of(pid_t process)
{
    int status = 0;
    if (waitpid(process, &status, WNOHANG) != process) return std::nullopt;
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    throw std::runtime_error{"the program was ended by signal " + std::to_string(WTERMSIG(status))};
}

} // namespace

ForkedProgram::ForkedProgram(std::vector<std::string> arguments, std::filesystem::path said, std::string const& input)
    : said_{std::move(said)}
{
    files::write_durably(said_, "");
    process_ = fork();
    if (process_ == 0) become(arguments, said_, input);
    if (process_ < 0) throw std::runtime_error{"no process for the program"};
}

ForkedProgram::~ForkedProgram()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

unsigned short ForkedProgram::wait_until_it_serves()
{
    auto const end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        if (auto const port = port_in(said())) return *port;
        if (auto const status = status_of(process_)) {
            process_ = 0;
            throw std::runtime_error{"the program ended with " + std::to_string(*status) + ": " + said()};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    throw std::runtime_error{"the program does not serve: " + said()};
}

void ForkedProgram::signal(int number) const { ::kill(process_, number); }

int ForkedProgram::wait()
{
    auto const end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        if (auto const status = status_of(process_)) {
            process_ = 0;
            return *status;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    throw std::runtime_error{"the program does not end: " + said()};
}

std::string ForkedProgram::said() const { return files::read_whole(said_); }

} // namespace gt::testing
