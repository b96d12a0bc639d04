#include "audits/multi_agency/multi_agency.hpp"

#include <algorithm>

namespace gt::audits::multi_agency {

AgencyReturn::State AgencyReturn::state(Instant now) const
{
    if (withdrawn_at) return State::withdrawn;
    if (sent_at) return State::sent;
    if (link_used_at) return State::open;
    return now < link_expires_at ? State::invited : State::expired;
}

std::string_view title_of(AgencyReturn::State state)
{
    switch (state) {
    case AgencyReturn::State::invited:
        return "Link not used yet";
    case AgencyReturn::State::expired:
        return "Link not used in time";
    case AgencyReturn::State::open:
        return "Being filled in";
    case AgencyReturn::State::sent:
        return "Sent";
    case AgencyReturn::State::withdrawn:
        return "Withdrawn";
    }
    return "";
}

AgencyReturn const* JointAudit::find(ReturnId wanted) const
{
    auto const found = std::ranges::find(returns, wanted, &AgencyReturn::id);
    return found == returns.end() ? nullptr : &*found;
}

std::vector<std::pair<GradedPart, std::string>> JointAudit::graded_parts() const
{
    std::vector<std::pair<GradedPart, std::string>> parts{{std::nullopt, std::string{own_agency}}};
    for (auto const& one : returns)
        if (one.sent_at && !one.withdrawn_at) parts.emplace_back(one.id, one.agency);
    return parts;
}

std::string field_of(std::string_view what, GradedPart const& part)
{
    return std::string{what} + "-" + (part ? part->text() : "own");
}

std::vector<Missing> what_is_missing(JointAudit const& audit)
{
    std::vector<Missing> missing;
    auto const parts = audit.graded_parts();
    if (parts.size() < 2)
        missing.push_back({"", "No agency has sent its return yet, so there is nothing to bring together"});
    for (auto const& one : audit.returns)
        if (one.is_awaited())
            missing.push_back({"", one.agency + " has not sent its return; wait for it, or withdraw the invitation"});
    for (auto const& [part, agency] : parts) {
        auto const given = audit.synthesis.grades.find(part);
        auto const grade = given == audit.synthesis.grades.end() ? AgencyGrade{} : given->second;
        if (grade.grade.empty()) missing.push_back({field_of("grade", part), "Select a grade for " + agency});
        if (grade.reason.empty())
            missing.push_back({field_of("reason", part), "Enter the reasons for the grade of " + agency});
    }
    if (audit.synthesis.together.empty())
        missing.push_back({"together", "Enter how the agencies worked together for the child"});
    if (audit.synthesis.to_change.empty()) missing.push_back({"to_change", "Enter what should change"});
    return missing;
}

} // namespace gt::audits::multi_agency
