#include "asked_pages.hpp"

namespace gt::bench {

std::vector<PageAsked> pages_of(Planted const& planted)
{
    using Kind = PageKind;
    return {{"My work: QA officer", "/", "qa.officer"}, {"My work: team manager", "/", "team.manager"},
        {"My work: QA manager", "/", "qa.manager"}, {"My work: head of service", "/", "head.of.service"},
        {"Cases", "/cases", "qa.manager"}, {"A case", "/cases/" + planted.child, "qa.manager", Kind::records_opening},
        {"Audits", "/audits", "qa.manager"}, {"Audits: team manager", "/audits", "team.manager"},
        {"A finished audit", "/audits/" + planted.finished, "qa.manager", Kind::records_opening},
        {"Actions", "/actions", "qa.manager"}, {"An action", "/actions/" + planted.action, "qa.manager"},
        {"Cycles", "/audits/cycles", "qa.manager"}, {"Samples", "/audits/samples", "qa.manager"},
        {"Second reads", "/audits/second-reads", "qa.manager"}, {"Themes", "/audits/themes", "qa.manager"},
        {"Teams", "/teams", "system.administrator"}, {"People", "/people", "system.administrator"},
        {"Imports", "/imports", "system.administrator"}, {"Framework", "/framework", "qa.manager"},
        {"Head of service's month", "/reports/head-of-service-monthly", "head.of.service", Kind::report},
        {"Re-audits of the month", "/reports/re-audit-monthly", "qa.manager", Kind::report},
        {"The quarter", "/reports/quarterly", "qa.manager", Kind::report},
        {"At a glance", "/reports/at-a-glance", "qa.manager", Kind::report},
        {"Actions by owner", "/actions/owners", "qa.manager", Kind::report},
        {"Programme", "/programme", "qa.manager", Kind::report},
        {"Which cases were audited", "/programme/coverage", "qa.manager", Kind::report},
        {"Consistency of grading", "/audits/consistency", "qa.manager", Kind::report}};
}

} // namespace gt::bench
