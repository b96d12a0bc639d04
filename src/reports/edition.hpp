#pragma once

#include "platform/id.hpp"
#include "platform/result.hpp"
#include "reports/model/report.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gt::reports {

using EditionId = Id<struct EditionTag>;

/// A report of the whole authority that is kept. As a draft it holds the figures as they were at its instant;
/// published, its bytes too, and nothing of it changes any more.
struct Edition {
    EditionId id;
    std::string report; ///< "re-audit-monthly"
    Date from;
    Date to;
    int number = 1; ///< a later edition of the same days stands beside the earlier ones
    Instant as_at;
    std::string figures; ///< JSON of the report, as json_of wrote it
    Instant built_at;
    std::optional<staff::PersonId> built_by = {}; ///< nothing: by itself, on its day
    std::optional<Instant> published_at = {};
    std::optional<staff::PersonId> published_by = {};
    int version = 1;

    bool is_published() const { return published_at.has_value(); }
};

/// One format of a published edition.
struct EditionFile {
    std::string format; ///< "pdf"
    std::string type;
    std::string bytes;
};

/// What stands in the way of publishing these figures, in a sentence: it was published, or a figure is not confirmed.
Result<void> may_publish(Edition const& edition, model::Report const& figures);

} // namespace gt::reports
