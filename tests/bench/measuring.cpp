#include "measuring.hpp"

#include "app/authority.hpp"
#include "asked_pages.hpp"
#include "platform/http/gzip.hpp"
#include "raw_sql.hpp"

#include <cmath>
#include <fstream>
#include <stdexcept>

namespace gt::bench {

namespace {

constexpr int warm_up = 100;
constexpr double longest_ms = 5000; ///< of one page

double milliseconds(std::function<void()> const& work)
{
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - start}.count();
}

/// The nearest rank: the smallest value that 50 (or 99) in a hundred do not exceed.
Spread spread_of(std::vector<double> times)
{
    std::ranges::sort(times);
    auto const at = [&](double share) {
        return times[static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size()))) - 1];
    };
    return {at(0.50), at(0.99)};
}

http::Request request_for(PageAsked const& page, Planted const& planted, std::string const& cookie_name)
{
    http::Request request;
    request.path = request.target = page.path;
    request.cookies.add(cookie_name, planted.sessions.at(page.person));
    return request;
}

Figure measure_page(
    staff::House& house, PageAsked const& page, Planted const& planted, std::string const& copy, int requests)
{
    auto const request = request_for(page, planted, house.cookie_name());
    http::Response response;
    auto const answer = [&] {
        response = house.answer(request);
        if (response.status != 200)
            throw std::runtime_error{page.path + " answered " + std::to_string(response.status)};
    };
    auto const times_within = [](double milliseconds_each, int most) {
        return std::clamp(static_cast<int>(longest_ms / std::max(milliseconds_each, 0.001)), 3, most);
    };
    auto const first = milliseconds(answer);
    for (int i = times_within(4 * first, warm_up); i > 0; --i) answer();
    RawSql raw{copy, statements_of(answer)};
    for (int i = times_within(4 * first, warm_up); i > 0; --i) raw.run();
    std::vector<double> server_times, raw_times, gzip_times;
    for (int i = times_within(milliseconds(answer), requests); i > 0; --i) {
        server_times.push_back(milliseconds(answer));
        raw_times.push_back(milliseconds([&] { raw.run(); }));
        gzip_times.push_back(milliseconds([&] { static_cast<void>(http::gzip(response.body)); }));
    }
    return {page.name, page.kind, spread_of(server_times), spread_of(raw_times), spread_of(gzip_times).p50, raw.size(),
        response.body.size(), resident_megabytes()};
}

} // namespace

long resident_megabytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6)) / 1024;
    return 0;
}

double Figure::limit() const
{
    if (kind == PageKind::records_opening) return 25;
    if (kind == PageKind::report) return 300;
    return std::min(5.0, std::max(2 * raw.p99, raw.p99 + 0.5));
}

std::vector<Figure> measure(Planted const& planted, int requests)
{
    auto const copy = planted.database.string() + ".copy";
    std::filesystem::copy_file(planted.database, copy, std::filesystem::copy_options::overwrite_existing);
    app::Authority authority{db::Database::Options{.sqlite_file = planted.database.string(), .postgres_url = ""}, {},
        moment(), planted.database.parent_path() / "files"};
    std::vector<Figure> figures;
    for (auto const& page : pages_of(planted))
        figures.push_back(measure_page(authority.house(), page, planted, copy, requests));
    return figures;
}

} // namespace gt::bench
