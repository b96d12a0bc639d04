#pragma once

#include "app/authority.hpp"
#include "audits/audit.hpp"
#include "cases/ids.hpp"
#include "platform/testing/client.hpp"

#include <atomic>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gt::crash {

/// Somebody who has an audit under way, signed in.
struct Auditor {
    audits::AuditId audit;
    cases::CaseId child;
    std::string session;
};

/// Of those who have audits under way, at most `most`; each gets a session of their own.
std::vector<Auditor> sign_in(db::Database& database, std::size_t most);

/// One change that was asked for: a risk raised, or a page of an audit saved. Its words stand nowhere else.
struct Change {
    enum class Kind { risk, page };

    Kind kind = Kind::risk;
    std::int64_t id = 0; ///< of the risk, or of the audit
    std::string words;
    bool acknowledged = false;
};

/// Everything that was asked for so far. Thread-safe.
class Ledger {
public:
    Change& ask(Change::Kind kind, std::int64_t id, std::string words);
    /// While nobody asks.
    std::list<Change> const& changes() const { return changes_; }
    std::size_t acknowledged() const;

private:
    std::mutex mutex_;
    std::list<Change> changes_;
};

/// Reads the first page of the audit and saves new words on it.
void save_page(testing::Client& client, Auditor const& auditor, Ledger& ledger);

/// Two browsers for each auditor, until it goes: one raises risks, the other saves a page of the audit.
class Load {
public:
    Load(unsigned short port, std::vector<Auditor> const& auditors, Ledger& ledger);
    ~Load();
    Load(Load const&) = delete;

private:
    template <class Step> void repeat(Step step);

    std::atomic<bool> stop_ = false;
    std::vector<std::thread> browsers_;
};

} // namespace gt::crash
