#pragma once

#include "audits/pages/at_hand.hpp"
#include "audits/store/audits.hpp"

namespace gt::audits {

/// The audit that a re-audit looks at again: the latest submitted one of its cycle before it.
struct LastTime {
    Audit audit;
    Record record;
};

/// Nothing for any other audit, and when whoever asks may not see the earlier one.
std::optional<LastTime> last_time(db::Reader& reader, staff::Request const& request, AtHand const& at_hand);

/// The section's grade, reasons and answers of last time, marked as carried over until the domain is judged again [S2].
void draw_last_time(html::Out& out, LastTime const& last, AtHand const& at_hand, framework::Section const& section);

} // namespace gt::audits
