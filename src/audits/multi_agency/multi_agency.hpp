#pragma once

#include "cases/ids.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::audits::multi_agency {

using JointAuditId = Id<struct JointAuditTag>;
using ReturnId = Id<struct AgencyReturnTag>;

/// The form that partner agencies fill in: a tool of this key, of kind survey, in the framework.
inline constexpr std::string_view form_key = "multi_agency_return";

/// What the council's own part is called beside those of its partners.
inline constexpr std::string_view own_agency = "Children's social care";

/// A link may be used for so many days after it was made; the form stays open in the browser that used it for so many
/// hours after it was last saved.
inline constexpr int link_days = 14;
inline constexpr int browser_hours = 12;

/// One agency's part in an audit. Nobody of another agency sees it.
struct AgencyReturn {
    enum class State { invited, expired, open, sent, withdrawn };

    ReturnId id;
    std::string agency;
    Instant invited_at;
    Instant link_made_at;
    Instant link_expires_at;
    std::optional<Instant> link_used_at = {};
    std::optional<Instant> withdrawn_at = {};
    std::optional<Instant> sent_at = {};
    std::string sent_by = {}; ///< name and role, as they gave it
    int version = 1;

    State state(Instant now) const;
    bool is_awaited() const { return !withdrawn_at && !sent_at; }
};

std::string_view title_of(AgencyReturn::State state); ///< "Link not used yet", "Sent"

/// Which return a grade is of; nothing: the council's own part.
using GradedPart = std::optional<ReturnId>;
struct AgencyGrade {
    std::string grade;
    std::string reason;

    bool operator==(AgencyGrade const&) const = default;
};

/// What the lead auditor makes of all returns.
struct Synthesis {
    std::map<GradedPart, AgencyGrade> grades;
    std::string together; ///< how the agencies worked together for the child
    std::string to_change;

    bool operator==(Synthesis const&) const = default;
};

/// An audit of one case with partner agencies [BAR-36]; each grades nothing but is graded by the lead auditor, in one
/// synthesis [LEI18-10].
struct JointAudit {
    JointAuditId id;
    cases::CaseId case_id;
    std::string case_number;
    staff::TeamId team;
    std::string team_name;
    std::string topic;
    std::string reference; ///< what the agencies agreed to call the case by; no name
    staff::PersonId lead;
    std::string lead_name;
    std::string tool_key;
    Date tool_day; ///< the framework of this day has the form
    Date due_on; ///< for the returns
    Instant begun_at;
    std::vector<AgencyReturn> returns = {};
    Synthesis synthesis = {};
    std::optional<Instant> agreed_at = {};
    int version = 1;

    bool is_open() const { return !agreed_at; }
    AgencyReturn const* find(ReturnId id) const;
    /// The parts that are graded: the council's own, then those that were sent.
    std::vector<std::pair<GradedPart, std::string>> graded_parts() const;
};

/// What stands in the way of agreeing the synthesis, by field; nothing when it is whole. Every return was sent or
/// withdrawn, and each part has a grade and its reason. `fields` names a part's fields.
struct Missing {
    std::string field;
    std::string message;
};
std::vector<Missing> what_is_missing(JointAudit const& audit);
/// "grade-own", "grade-17": the names of a part's fields in a form.
std::string field_of(std::string_view what, GradedPart const& part);

} // namespace gt::audits::multi_agency
