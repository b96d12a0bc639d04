#pragma once

#include "cases/known_facts.hpp"

namespace gt::cases {

/// The rows about one child, with what clocks are held against.
class Known {
public:
    Known(std::span<ListRow const> rows, std::optional<Date> birth, Date as_at, LocalClocks const& clocks)
        : rows_{rows}, birth_{birth}, as_at_{as_at}, clocks_{clocks}
    {
    }

    /// The latest row of that list, those in the newest file before those that are not; null when it has none.
    ListRow const* row(std::string_view list) const;
    std::optional<Date> birth() const { return birth_; }
    Date as_at() const { return as_at_; }
    LocalClocks const& clocks() const { return clocks_; }

private:
    std::span<ListRow const> rows_;
    std::optional<Date> birth_;
    Date as_at_;
    LocalClocks clocks_;
};

/// The plan, the period in care, the work on the case is over: no clock runs.
bool has_ended(ListRow const& row);

// Each is nothing when the list does not say enough to tell.

/// At most 45 working days from the referral, or from its start where no referral is known (Working Together).
std::optional<Standing> assessment_standing(Known const& known, Facts const& row);
/// At most 15 working days after the strategy discussion (Working Together).
std::optional<Standing> conference_standing(Known const& known, Facts const& row);
/// Of a child in need: as often as the council says.
std::optional<Standing> last_seen_standing(Known const& known, Facts const& row);
/// In care: within a week of a placement's start, then 6 weeks, later 3 months where it is to last until 18 (Care
/// Planning Regulations 2010, regulation 28(2)); with a child protection plan: as often as the council says.
std::optional<Standing> last_visit_standing(Known const& known, Facts const& row);
/// In care: 20 working days, 3 months, 6 months (regulation 33); with a child protection plan: 3 months, then 6 months.
std::optional<Standing> last_review_standing(Known const& known, Facts const& row);
/// By the first review, then every 6 months under five and every year from five on.
std::optional<Standing> health_standing(Known const& known, Facts const& row);
std::optional<Standing> dental_standing(Known const& known, Facts const& row);
std::optional<Standing> pathway_standing(Known const& known, Facts const& row);
std::optional<Standing> contact_standing(Known const& known, Facts const& row);

} // namespace gt::cases
