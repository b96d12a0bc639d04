#pragma once

#include "platform/history/history.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace gt::history {

/// One record as it stands in its own table: of what its history's states say, the part that can be read there.
struct PresentState {
    std::int64_t id = 0;
    State state = {};
};
/// The records of one kind by ascending id, those above `after`, at most `most`.
using PresentStates = std::function<std::vector<PresentState>(db::Reader&, std::int64_t after, int most)>;
/// Where the record of that id stands among `states`, which are in the order of their ids; null when it does not.
PresentState* find(std::vector<PresentState>& states, std::int64_t id);
/// Of a kind whose history holds openings and no states: there is nothing to compare.
std::vector<PresentState> no_states(db::Reader& reader, std::int64_t after, int most);
/// By the kind of the subject.
using PresentStatesByKind = std::map<std::string, PresentStates, std::less<>>;

} // namespace gt::history
