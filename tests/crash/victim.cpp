#include "victim.hpp"

#include "platform/files/durable.hpp"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace gt::crash {

namespace {

constexpr auto patience = std::chrono::seconds{60};

/// "Serving … on http://127.0.0.1:41234/"
unsigned short port_in(std::string const& said)
{
    constexpr std::string_view before = "http://127.0.0.1:";
    auto const at = said.find(before);
    auto const end = at == std::string::npos ? at : said.find('/', at + before.size());
    if (end == std::string::npos) return 0;
    return static_cast<unsigned short>(std::stoi(said.substr(at + before.size(), end - at - before.size())));
}

[[noreturn]] void become(std::vector<std::string>& words, std::filesystem::path const& log)
{
    int const out = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(out, STDERR_FILENO);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execv("/proc/self/exe", arguments.data());
    _exit(127);
}

} // namespace

Victim::Victim(std::vector<std::string> const& options, std::filesystem::path log) : log_{std::move(log)}
{
    std::vector<std::string> words{"goldenthread_crash"};
    words.insert(words.end(), options.begin(), options.end());
    std::filesystem::remove(log_);
    process_ = fork();
    if (process_ == 0) become(words, log_);
    if (process_ < 0) throw std::runtime_error{"no process for the server"};
}

Victim::~Victim() { kill(); }

void Victim::wait_until_it_serves()
{
    auto const end = std::chrono::steady_clock::now() + patience;
    while (port_ == 0) {
        auto const said = std::filesystem::exists(log_) ? files::read_whole(log_) : std::string{};
        port_ = port_in(said);
        if (port_ != 0) return;
        if (waitpid(process_, nullptr, WNOHANG) == process_) {
            process_ = 0;
            throw std::runtime_error{"the server ended: " + said};
        }
        if (std::chrono::steady_clock::now() > end) throw std::runtime_error{"the server does not serve: " + said};
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
}

void Victim::kill()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = 0;
}

} // namespace gt::crash
