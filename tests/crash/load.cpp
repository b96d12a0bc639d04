#include "load.hpp"

#include "platform/auth/sessions.hpp"
#include "platform/testing/client.hpp"

#include <algorithm>

namespace gt::crash {

namespace {

using testing::Client;

std::string fresh_words() { return "words" + std::to_string(new_id_number()); }

void sign_in(Client& client, Auditor const& auditor) { client.set_cookie("goldenthread", auditor.session); }

void raise_risk(Client& client, Auditor const& auditor, Ledger& ledger)
{
    auto& change = ledger.ask(Change::Kind::risk, new_id_number(), fresh_words());
    auto const answer = client.post("/cases/" + auditor.child.text() + "/risk",
        {{"csrf", auth::csrf_token(auditor.session)}, {"new_id", std::to_string(change.id)}, {"told", "nobody_yet"},
            {"concern", change.words}, {"done_so_far", change.words}});
    change.acknowledged = answer.status == 303;
}

std::string version_in(std::string const& page)
{
    auto const name = page.find("name=\"version\"");
    auto const value = page.find("value=\"", name);
    if (name == std::string::npos || value == std::string::npos) return "";
    auto const start = value + 7;
    return page.substr(start, page.find('"', start) - start);
}

} // namespace

void save_page(Client& client, Auditor const& auditor, Ledger& ledger)
{
    auto const page = "/audits/" + auditor.audit.text() + "/sections/strengths";
    auto const version = version_in(client.get(page).body);
    if (version.empty()) return;
    auto& change = ledger.ask(Change::Kind::page, auditor.audit.number, fresh_words());
    auto const answer = client.post(page,
        {{"csrf", auth::csrf_token(auditor.session)}, {"version", version}, {"question-best_moment", change.words},
            {"question-strengths_of_family", change.words}});
    change.acknowledged = answer.status == 303;
}

std::vector<Auditor> sign_in(db::Database& database, std::size_t most)
{
    return database.write([&](db::Transaction& tx) {
        std::vector<Auditor> auditors;
        for (auto const& row : tx.all("SELECT id, case_id, auditor_id FROM audits WHERE state = 'started' ORDER BY id"))
            if (auditors.size() < most)
                auditors.push_back({row.get<audits::AuditId>("id"), row.get<cases::CaseId>("case_id"),
                    auth::open_session(tx, row.number("auditor_id"), Instant::now())});
        return auditors;
    });
}

Change& Ledger::ask(Change::Kind kind, std::int64_t id, std::string words)
{
    std::scoped_lock const lock{mutex_};
    return changes_.emplace_back(Change{kind, id, std::move(words)});
}

std::size_t Ledger::acknowledged() const
{
    return static_cast<std::size_t>(std::ranges::count_if(changes_, &Change::acknowledged));
}

/// What the kill cuts off is tried again until the load stops: on PostgreSQL the same server goes on.
template <class Step> void Load::repeat(Step step)
{
    while (!stop_) {
        try {
            step();
        } catch (std::exception const&) {
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
    }
}

Load::Load(unsigned short port, std::vector<Auditor> const& auditors, Ledger& ledger)
{
    for (auto const& auditor : auditors)
        for (auto* const step : {raise_risk, save_page})
            browsers_.emplace_back([this, port, &auditor, &ledger, step] {
                Client client{port};
                sign_in(client, auditor);
                repeat([&] { step(client, auditor, ledger); });
            });
}

Load::~Load()
{
    stop_ = true;
    for (auto& browser : browsers_) browser.join();
}

} // namespace gt::crash
