#pragma once

#include "app/testing/test_app.hpp"
#include "audits/audit.hpp"

#include <string>
#include <vector>

namespace gt::testing {

/// One audit as it was when it was submitted; every domain has the grade of the whole.
struct PlantedAudit {
    std::string team; ///< "Alder"
    std::string overall; ///< "good"
    std::string day = "2026-10-12";
    audits::Kind kind = audits::Kind::routine;
    bool chosen_at_random = true;
    bool limited_by_safety = false;
};

/// An authority with a caseload, whose audits were recorded and submitted by the domain's own verbs.
class PlantedAudits {
public:
    PlantedAudits();

    TestApp& app() { return app_; }
    audits::AuditId add(PlantedAudit const& plan);
    void add(int count, PlantedAudit const& plan);
    std::string case_number(audits::AuditId id);
    /// An October of its own, whose figures the tests count by hand: Alder has 12 in the headline, Birch 2 and two
    /// others, Cedar (of another area) 1, Damson none; Alder has one audit the day before October and one the day
    /// after.
    void add_october();
    void restrict_case_of(audits::AuditId id);
    /// As a correction would: the grade that stood is superseded at the instant.
    void correct_overall(audits::AuditId id, std::string_view grade, Instant when);

    std::vector<std::string> domains; ///< of the audit tool in force
    std::string tool;

private:
    TestApp app_;
    std::map<std::string, int> used_; ///< cases, by team
};

} // namespace gt::testing
