// goldenthread_load FOLDER [SECONDS]: the large demonstration in the folder, made there if it is not yet, served by a
// process of its own and asked by 64 and by 512 connections at once for so many seconds each (60). For people to read
// (docs/benchmarks.md), never a test. The askers take their share of the same cores.
#include "app/commands/command.hpp"
#include "browsers.hpp"
#include "crash/victim.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>

namespace gt::load {

namespace {

constexpr std::size_t writers = 32;

/// Of the server, from the kernel's account of the process; megabytes.
long megabytes(pid_t process, std::string const& field)
{
    std::ifstream status{"/proc/" + std::to_string(process) + "/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field)) return std::stol(line.substr(field.size() + 1)) / 1024;
    return 0;
}

std::string of_hundred(std::vector<double> times, double share)
{
    if (times.empty()) return "–";
    std::ranges::sort(times);
    auto const at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size()))) - 1;
    std::array<char, 32> room{};
    std::snprintf(room.data(), room.size(), "%.1f", times[at]);
    return room.data();
}

void print(Asked const& asked, Seen const& seen, long before, crash::Victim const& server)
{
    std::cout << "| " << asked.connections << " | " << asked.time.count() << " | " << seen.requests() << " | "
              << static_cast<double>(seen.requests()) / static_cast<double>(asked.time.count()) << " | "
              << of_hundred(seen.reads, 0.5) << " | " << of_hundred(seen.reads, 0.99) << " | " << seen.writes.size()
              << " | " << of_hundred(seen.writes, 0.5) << " | " << of_hundred(seen.writes, 0.99) << " | ";
    for (auto const& [status, times] : seen.refused) std::cout << times << " x " << status << " ";
    std::cout << (seen.refused.empty() ? "none" : "") << " | " << before << " | "
              << megabytes(server.process(), "VmRSS:") << " | " << megabytes(server.process(), "VmHWM:") << " |\n";
}

void run(std::filesystem::path const& place, std::chrono::seconds time)
{
    auto const now = Instant::now();
    bool const is_there = std::filesystem::exists(place / "goldenthread.sqlite");
    auto const planted = is_there ? bench::found_in(place, now) : bench::plant(place, bench::large(), now);
    auto const auditors = [&] {
        app::Authority authority{app::Place{.data = place, .database_url = {}}};
        return crash::sign_in(authority.database(), writers);
    }();
    crash::Victim server{{"serve", "--data", place.string(), "--listen", "127.0.0.1:0"}, place / "server.log"};
    server.wait_until_it_serves();
    std::cout << auditors.size() << " of the connections also write\n\n"
              << "| connections | seconds | requests | a second | read p50 ms | read p99 ms | writes | write p50 ms | "
                 "write p99 ms | refused | MB before | MB after | MB at most |\n"
              << "|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|--:|--:|\n";
    static_cast<void>(browse({server.port(), 8, std::chrono::seconds{5}}, planted, auditors)); // warm
    for (std::size_t const connections : {64, 512}) {
        Asked const asked{server.port(), connections, time};
        auto const before = megabytes(server.process(), "VmRSS:");
        print(asked, browse(asked, planted, auditors), before, server);
    }
}

} // namespace

} // namespace gt::load

int main(int count, char** words)
{
    std::vector<std::string> const said{words + 1, words + count};
    try {
        if (!said.empty() && said.front() == "serve") return gt::app::run_program(said);
        if (said.empty() || said.size() > 2) {
            std::cerr << "usage: goldenthread_load FOLDER [SECONDS]\n";
            return 2;
        }
        gt::load::run(said[0], std::chrono::seconds{said.size() > 1 ? std::stoi(said[1]) : 60});
        return 0;
    } catch (std::exception const& error) {
        std::cerr << "goldenthread_load: " << error.what() << '\n';
        return 1;
    }
}
