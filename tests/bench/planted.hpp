#pragma once

#include "audits/audit.hpp"

#include <filesystem>
#include <map>

namespace gt::bench {

struct Size {
    std::string name;
    int cases;
    int audits;
    int teams;
    int auditors;
};

/// What the pages need to know of the authority that was made.
struct Planted {
    std::filesystem::path database;
    std::map<std::string, std::string> sessions; ///< cookie value, by "qa_officer", "head"
    audits::AuditId finished; ///< the QA officer's newest that is submitted
};

/// The moment at which all is looked at.
Instant moment();

/// An invented authority made in the folder by the domain's own verbs: the tests' authority with more teams and
/// auditors, six workers a team, cases by the caseload import, audits of the last 12 months each recorded
/// section by section. Nine of ten audits are submitted.
Planted plant(std::filesystem::path const& folder, Size const& size);

} // namespace gt::bench
