#pragma once

#include "platform/id.hpp"

namespace gt::cases {

using CaseId = Id<struct CaseTag>;
using EntryId = Id<struct EntryTag>;
using ImportId = Id<struct ImportTag>;
using WaitingImportId = Id<struct WaitingImportTag>;
using RiskId = Id<struct RiskTag>;
using DataQueryId = Id<struct DataQueryTag>;
using RestrictionId = Id<struct RestrictionTag>;

} // namespace gt::cases
