#pragma once

#include "reports/testing/planted_audits.hpp"

namespace gt::testing {

/// What follows audits, told day by day: each step through the domain's own verbs, as on that day at noon.
class FollowedLine {
public:
    explicit FollowedLine(PlantedAudits& planted) : planted_{planted} { }

    /// A routine audit of a case of that team, submitted that day, whose cycle begins with it.
    audits::AuditId first(std::string const& team, std::string const& grade, std::string const& day);
    /// The re-audit that waits, allocated and submitted that day; by another auditor only with a reason.
    audits::AuditId again(audits::AuditId first, std::string const& grade, std::string const& day,
        std::string const& auditor = "qa_officer", std::string const& because = "");
    /// The open step of that kind ("four_r") is done.
    void done(audits::AuditId first, std::string_view kind, std::string const& day);
    void close_case(audits::AuditId first, std::string const& day);
    /// The scheduled work of that day.
    void day_passes(std::string const& day);

private:
    PlantedAudits& planted_;
};

} // namespace gt::testing
