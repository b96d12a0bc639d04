#pragma once

#include "audits/multi_agency/multi_agency.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::multi_agency {

inline constexpr std::string_view audit_kind = "multi_agency_audit";
inline constexpr std::string_view return_kind = "agency_return";

/// What the history says of an audit and of a return. Of links only when they were made and used, never what they are.
history::State snapshot_of(JointAudit const& audit);
history::State snapshot_of(AgencyReturn const& one);
history::State state_of(std::map<std::string, std::string> const& answers);

} // namespace gt::audits::multi_agency
