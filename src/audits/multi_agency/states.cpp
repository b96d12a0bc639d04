#include "audits/multi_agency/states.hpp"

namespace gt::audits::multi_agency {

history::State snapshot_of(JointAudit const& audit)
{
    history::State state;
    state.with("case", std::string_view{audit.case_number}).with("lead", audit.lead.number);
    state.with("topic", std::string_view{audit.topic}).with("reference", std::string_view{audit.reference});
    state.with("due", audit.due_on).with("together", std::string_view{audit.synthesis.together});
    state.with("to change", std::string_view{audit.synthesis.to_change}).with("agreed", audit.agreed_at);
    for (auto const& [part, grade] : audit.synthesis.grades) {
        state.with(field_of("grade", part), std::string_view{grade.grade});
        state.with(field_of("reason", part), std::string_view{grade.reason});
    }
    return state;
}

history::State snapshot_of(AgencyReturn const& one)
{
    history::State state;
    state.with("agency", std::string_view{one.agency}).with("link made", one.link_made_at);
    state.with("link used", one.link_used_at).with("withdrawn", one.withdrawn_at);
    state.with("sent", one.sent_at).with("sent by", std::string_view{one.sent_by});
    return state;
}

history::State state_of(std::map<std::string, std::string> const& answers)
{
    history::State state;
    for (auto const& [question, value] : answers) state.with("answer: " + question, std::string_view{value});
    return state;
}

} // namespace gt::audits::multi_agency
