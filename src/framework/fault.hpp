#pragma once

#include <string>
#include <vector>

namespace gt::framework {

/// Where in a pack something was written, so that whatever is said of it can name a line; or a cell of a spreadsheet.
struct Place {
    std::string file; ///< or the sheet
    int line = 0; ///< from 1; 0 when there is no such place
    std::string column = {}; ///< "AB"; empty outside spreadsheets

    /// "packs/x.toml:41", "survey!C12"
    std::string text() const;
};

/// What is wrong with a pack, in words for the person who wrote it.
struct Fault {
    enum class Weight { fault, warning }; ///< a warning does not stop a load

    Place place;
    std::string meaning;
    Weight weight = Weight::fault;

    /// "packs/x.toml:41: the verb …"; a warning says so before its meaning.
    std::string text() const;
};

using Faults = std::vector<Fault>;

/// True when nothing but warnings was found.
bool stands(Faults const& faults);

/// By file, then line; what stands on one line keeps its order.
void sort_by_place(Faults& faults);

/// `; did you mean "audits.audit"?`, or empty when no candidate is near enough.
std::string did_you_mean(std::string const& word, std::vector<std::string> const& candidates);

} // namespace gt::framework
