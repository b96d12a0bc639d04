// goldenthread_bench FOLDER [REQUESTS]: measures an import, and pages beside their raw SQL on authorities of two sizes
// that it makes in the folder, and their start. goldenthread_bench import FOLDER: the import alone. goldenthread_bench
// catch-up FOLDER: ten missed days, made up for in an authority of its own there. goldenthread_bench rows URL: rows put
// into an empty PostgreSQL in two ways. A benchmark for people to read (docs/benchmarks.md), never a test.
#include "app/authority.hpp"
#include "bulk.hpp"
#include "catch_up.hpp"
#include "imports.hpp"
#include "measuring.hpp"
#include "raw_sql.hpp"

#include <chrono>
#include <iostream>

namespace {

using namespace gt;
using namespace gt::bench;

using Figures = std::vector<Figure>;

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

double seconds_to_start(std::filesystem::path const& place)
{
    auto const began = std::chrono::steady_clock::now();
    app::Authority authority{{.data = place, .database_url = {}, .now = moment()}};
    http::Request request;
    request.path = request.target = "/sign-in";
    if (authority.house().answer(request).status != 200) throw std::runtime_error{"no first page"};
    return std::chrono::duration<double>{std::chrono::steady_clock::now() - began}.count();
}

Figures measure_size(std::filesystem::path const& folder, Size const& size, int requests)
{
    auto const place = folder / size.name;
    std::filesystem::remove_all(place);
    auto const planted = plant(place, size, moment());
    std::cout << "\n"
              << size.name << ": " << size.growth.cases << " cases, " << size.growth.audits << " audits, "
              << size.growth.teams << " teams beside the usual demonstration; made in " << cell(planted.seconds_to_make)
              << " s, " << std::filesystem::file_size(planted.database) / 1'000'000 << " MB; start to first page "
              << cell(seconds_to_start(place)) << " s; up to " << requests << " requests a page; milliseconds\n\n"
              << "| page | p50 | p99 | raw p50 | raw p99 | limit | | statements | gzip p50 | bytes | resident MB |\n"
              << "|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|\n";
    auto figures = measure(planted, requests);
    for (auto const& figure : figures) print(figure);
    return figures;
}

/// How cost grows: 1 means that ten times the data cost nothing more.
void print_growth(Figures const& tenth, Figures const& large)
{
    std::cout
        << "\nTen times the data:\n\n| page | p50 tenth | p50 large | ratio | bytes ratio |\n|---|--:|--:|--:|--:|\n";
    for (std::size_t i = 0; i < large.size(); ++i)
        std::cout << "| " << large[i].page << " | " << cell(tenth[i].server.p50) << " | " << cell(large[i].server.p50)
                  << " | " << cell(large[i].server.p50 / tenth[i].server.p50) << " | "
                  << cell(static_cast<double>(large[i].bytes) / static_cast<double>(tenth[i].bytes)) << " |\n";
}

void print(ImportFigure const& figure)
{
    std::cout << "\nImport of " << figure.rows << " rows of Annex A (" << cell(figure.megabytes)
              << " MB): " << cell(figure.cpu_seconds) << " s of CPU, " << cell(figure.wall_seconds)
              << " s in all; limit 3 s, " << (figure.wall_seconds <= 3 ? "kept" : "missed") << "; the same again "
              << cell(figure.again_cpu_seconds) << " s of CPU; its rows by raw SQL " << cell(figure.raw_cpu_seconds)
              << " s of CPU; resident " << figure.resident_megabytes << " MB\n";
}

void print(CatchUp const& figure)
{
    std::cout << "\nTen missed days in one tick, of a large authority with " << figure.cycles
              << " open cycles: " << cell(figure.seconds) << " s for " << figure.runs << " runs of jobs, "
              << figure.owed_before << " rows of what is owed before and " << figure.owed_after
              << " after; the same tick again " << cell(figure.again_seconds) << " s\n";
}

void print_rows(std::string const& postgres_url)
{
    constexpr std::size_t rows = 200'000;
    std::cout << "\n"
              << rows << " rows staged on PostgreSQL, 2,000 a transaction, seconds:\n\n"
              << "| one statement a row | by COPY | ratio |\n|--:|--:|--:|\n";
    for (auto const& [one_by_one, at_once] : measure_bulk(postgres_url, rows))
        std::cout << "| " << cell(one_by_one) << " | " << cell(at_once) << " | " << cell(at_once / one_by_one)
                  << " |\n";
}

void print_import(std::string const& folder)
{
    constexpr int rows = 200'000, children = 60'000;
    print(measure_import(std::filesystem::path{folder} / "import", rows, children));
}

void print_pages(std::filesystem::path const& folder, int requests)
{
    listen_to_connections();
    auto const small = measure_size(folder, tenth(), requests);
    print_growth(small, measure_size(folder, large(), requests));
}

void print_catch_up(std::string const& folder) { print(measure_catch_up(folder)); }

/// What is asked for by name, and of what.
constexpr std::pair<std::string_view, void (*)(std::string const&)> parts[]
    = {{"import", print_import}, {"catch-up", print_catch_up}, {"rows", print_rows}};

} // namespace

int main(int count, char** words)
{
    if (count < 2) {
        std::cerr << "usage: goldenthread_bench FOLDER [REQUESTS] | import FOLDER | catch-up FOLDER | rows URL\n";
        return 2;
    }
    try {
        for (auto const& [name, print_part] : parts)
            if (count == 3 && words[1] == name) {
                print_part(words[2]);
                return 0;
            }
        print_import(words[1]);
        print_pages(words[1], count > 2 ? std::stoi(words[2]) : 2000);
        return 0;
    } catch (std::exception const& error) {
        std::cerr << "goldenthread_bench: " << error.what() << "\n";
        return 1;
    }
}
