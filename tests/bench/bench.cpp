// goldenthread_bench FOLDER [REQUESTS]: measures pages beside their raw SQL on authorities of two sizes that it
// makes in the folder. A benchmark for people to read (docs/benchmarks.md), never a test.
#include "measuring.hpp"
#include "raw_sql.hpp"

#include <iostream>

namespace {

using namespace gt;
using namespace gt::bench;

std::string cell(double milliseconds)
{
    std::array<char, 32> room{};
    std::snprintf(room.data(), room.size(), "%.2f", milliseconds);
    return room.data();
}

void print(Figure const& figure)
{
    std::cout << "| " << figure.page << (figure.kind == PageKind::records_opening ? " (records the opening)" : "")
              << " | " << cell(figure.server.p50) << " | " << cell(figure.server.p99) << " | " << cell(figure.raw.p50)
              << " | " << cell(figure.raw.p99) << " | " << cell(figure.limit()) << " | "
              << (figure.is_kept() ? "kept" : "missed") << " | " << figure.statements << " | " << cell(figure.gzip)
              << " | " << figure.bytes << " | " << figure.resident_megabytes << " |\n";
}

void measure_size(std::filesystem::path const& folder, Size const& size, int requests)
{
    auto const place = folder / size.name;
    std::filesystem::remove_all(place);
    std::filesystem::create_directories(place);
    auto const planted = plant(place, size);
    std::cout << "\n"
              << size.name << ": " << size.cases << " cases, " << size.audits << " audits, " << size.teams << " teams; "
              << requests << " requests a page; milliseconds\n\n"
              << "| page | p50 | p99 | raw p50 | raw p99 | limit | | statements | gzip p50 | bytes | resident MB |\n"
              << "|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|\n";
    for (auto const& figure : measure(planted, requests)) print(figure);
    std::filesystem::remove_all(place);
}

} // namespace

int main(int count, char** words)
{
    if (count < 2) {
        std::cerr << "usage: goldenthread_bench FOLDER [REQUESTS]\n";
        return 2;
    }
    try {
        int const requests = count > 2 ? std::stoi(words[2]) : 2000;
        listen_to_connections();
        for (Size const& size : {Size{"small", 400, 60, 8, 3}, Size{"medium", 4000, 1500, 40, 10}})
            measure_size(words[1], size, requests);
        return 0;
    } catch (std::exception const& error) {
        std::cerr << "goldenthread_bench: " << error.what() << "\n";
        return 1;
    }
}
