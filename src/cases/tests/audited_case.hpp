#pragma once

#include "audits/testing/audit_line.hpp"
#include "cases/store/restrictions.hpp"
#include "cases/tests/invented_caseload.hpp"
#include "platform/history/verification.hpp"

#include <doctest/doctest.h>

namespace gt::cases::testing {

/// A case of Wanda Worker's, whose audit by the QA officer is submitted.
struct AuditedCase {
    TestApp app;
    audits::AuditId audit = AuditLine{app}.submitted();
    CaseId child = find_case(app, "C100")->id;

    std::string path(std::string const& below = "") const { return "/cases/" + child.text() + below; }

    Answer restrict(http::Fields fields = {{"because", "The child of a colleague"}})
    {
        return app.as("qa_manager").post(path("/restriction"), std::move(fields));
    }

    /// As the page's form would, with the version that the page shows.
    Answer change(std::string_view person, std::string const& below, http::Fields fields)
    {
        auto visitor = app.as(person);
        fields.add("version", field_in(visitor.get(path("/readers")).body, "version"));
        return visitor.post(path(below), std::move(fields));
    }

    std::optional<Restriction> restriction()
    {
        auto reader = app.database().read();
        return store::restriction_of(reader, child);
    }

    void check_history()
    {
        auto reader = app.database().read();
        auto verified = history::verify_chains(reader);
        history::verify_records(reader, app.house().kinds_with_history(), verified);
        for (auto const& fault : verified.broken) CHECK_MESSAGE(false, fault.text());
        CHECK(verified.records > 0);
    }
};

} // namespace gt::cases::testing
