#include "browsers.hpp"

#include <thread>

namespace gt::load {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int requests_a_write = 20;

double milliseconds_of(auto const& work)
{
    auto const began = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>{Clock::now() - began}.count();
}

class Browser {
public:
    Browser(unsigned short port, bench::Planted const& planted, std::size_t number)
        : client_{port}, planted_{planted}, pages_{bench::pages_of(planted)}, turn_{number}
    {
    }

    void read()
    {
        auto const& page = pages_[turn_++ % pages_.size()];
        client_.set_cookie("goldenthread", planted_.sessions.at(page.person));
        int status = 0;
        auto const took = milliseconds_of([&] { status = client_.get(page.path).status; });
        if (status == 200)
            seen_.reads.push_back(took);
        else
            ++seen_.refused[status];
    }

    void write(crash::Auditor const& auditor)
    {
        crash::Ledger ledger;
        client_.set_cookie("goldenthread", auditor.session);
        auto const took = milliseconds_of([&] { save_page(client_, auditor, ledger); });
        if (ledger.acknowledged() == 1)
            seen_.writes.push_back(took);
        else
            ++seen_.refused[0];
    }

    void run(Clock::time_point end, crash::Auditor const* auditor)
    {
        for (int i = 0; Clock::now() < end; ++i) try {
                if (auditor && i % requests_a_write == 0)
                    write(*auditor);
                else
                    read();
            } catch (std::exception const&) {
                ++seen_.refused[0];
            }
    }

    Seen const& seen() const { return seen_; }

private:
    testing::Client client_;
    bench::Planted const& planted_;
    std::vector<bench::PageAsked> pages_;
    std::size_t turn_;
    Seen seen_;
};

} // namespace

void Seen::add(Seen const& other)
{
    reads.insert(reads.end(), other.reads.begin(), other.reads.end());
    writes.insert(writes.end(), other.writes.begin(), other.writes.end());
    for (auto const& [status, times] : other.refused) refused[status] += times;
}

Seen browse(Asked const& asked, bench::Planted const& planted, std::vector<crash::Auditor> const& auditors)
{
    std::list<Browser> browsers;
    std::vector<std::thread> threads;
    auto const end = Clock::now() + asked.time;
    for (std::size_t i = 0; i < asked.connections; ++i) {
        auto& browser = browsers.emplace_back(asked.port, planted, i);
        auto const* auditor = i < auditors.size() ? &auditors[i] : nullptr;
        threads.emplace_back([&browser, auditor, end] { browser.run(end, auditor); });
    }
    for (auto& thread : threads) thread.join();
    Seen all;
    for (auto const& browser : browsers) all.add(browser.seen());
    return all;
}

} // namespace gt::load
