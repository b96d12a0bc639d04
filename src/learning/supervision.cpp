#include "learning/supervision.hpp"

namespace gt::learning {

Result<SupervisionItem> tick(SupervisionItem item, std::string note, Date on, Date today)
{
    if (item.ticked_on) return Problem{"", "This has already been ticked", Problem::Kind::conflict};
    if (on > today) return Problem{"on", "The date of the supervision must be today or in the past"};
    if (on < item.put_at.london_date()) return Problem{"on", "It was put on the agenda after that day"};
    if (note.empty()) return Problem{"note", "Enter what came of it"};
    item.ticked_on = on;
    item.note = std::move(note);
    return item;
}

} // namespace gt::learning
