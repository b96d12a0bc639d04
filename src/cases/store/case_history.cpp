#include "cases/store/case_history.hpp"

#include <algorithm>

namespace gt::cases::store {

std::vector<history::Entry> history_of_case(db::Reader& reader, CaseId id)
{
    auto entries = history::of(reader, {"case", id.number});
    for (auto const& row :
        reader.all("SELECT id FROM case_restrictions WHERE case_id = :id ORDER BY restricted_at, id", {{"id", id}}))
        std::ranges::copy(history::of(reader, {"restriction", row.number("id")}), std::back_inserter(entries));
    std::ranges::stable_sort(entries, {}, &history::Entry::when);
    return entries;
}

} // namespace gt::cases::store
