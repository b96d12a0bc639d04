#pragma once

#include "app/testing/test_app.hpp"
#include "audits/audit.hpp"
#include "improvement/action.hpp"

#include <string>
#include <vector>

namespace gt::testing {

/// A case of the team as an import would leave it.
struct PlannedCase {
    std::string number;
    std::string team = "Alder";
    std::string worker = "worker"; ///< empty: matched to no one
    std::string iro = "";
    bool restricted = false;
};
cases::CaseId add_case(TestApp& app, PlannedCase const& plan);

/// Chooses a sample of the team, of as many cases as could be chosen, as people do in the browser.
Answer choose_whole_list(Visitor& officer, std::string const& team);

/// Walks an audit through its pages, as people do in the browser.
class AuditLine {
public:
    explicit AuditLine(TestApp& app) : app_{app} { }

    /// "C100" of the team, through the sample page, to that auditor.
    audits::AuditId allocate(std::string const& auditor = "qa_officer", PlannedCase const& plan = {"C100"});
    /// Answers everything but the overall grade, with these grades for every domain.
    void record_all(audits::AuditId id, std::string const& grade = "good", std::string const& auditor = "qa_officer");
    void grade_own_practice(audits::AuditId id, std::string const& reason = "we did well");
    /// Posts one page with the version that it shows.
    Answer save(Visitor& visitor, std::string const& page, http::Fields form);
    /// Gives a reason for all that does not fit together.
    Answer overrule(audits::AuditId id, std::string const& auditor = "qa_officer");
    Answer submit(audits::AuditId id, std::string const& auditor = "qa_officer");
    /// The whole line, to the submitted audit, with that grade throughout.
    audits::AuditId submitted(std::string const& grade = "good");

    /// The QA manager draws all that was submitted in November, and hands this one to a second reader.
    audits::AuditId draw_and_hand_out(audits::AuditId first, staff::PersonId reader);
    /// Grades every domain and the whole like this, and submits.
    void read_again(audits::AuditId id, std::string const& grade, staff::PersonId auditor);

    static std::string path(audits::AuditId id, std::string const& below = "");

private:
    void record_sections(Visitor& visitor, audits::AuditId id, std::string const& grade);

    TestApp& app_;
};

/// The value of a hidden field in a page; empty when it has none of that name.
std::string field_in(std::string const& body, std::string const& name);
bool holds(Answer const& answer, std::string_view words);
inline bool holds(std::string_view body, std::string_view words) { return body.find(words) != std::string_view::npos; }

} // namespace gt::testing
