#include "cases/code_words.hpp"

#include <algorithm>
#include <array>

namespace gt::cases {

namespace {

struct Meaning {
    std::string_view column;
    std::string_view begin; ///< codes that begin like this, unless a longer beginning stands before
    std::string_view words;
};

constexpr std::array meanings{
    Meaning{"legal_status", "C1", "Interim care order"},
    Meaning{"legal_status", "C2", "Full care order"},
    Meaning{"legal_status", "D1", "Freed for adoption"},
    Meaning{"legal_status", "E1", "Placement order"},
    Meaning{"legal_status", "V2", "Accommodated with agreement (section 20)"},
    Meaning{"legal_status", "L", "In care for the child's protection"},
    Meaning{"legal_status", "J", "In care through youth justice"},
    Meaning{"placement_type", "U1", "Long term with a relative or friend who fosters"},
    Meaning{"placement_type", "U2", "With a relative or friend who fosters for adoption"},
    Meaning{"placement_type", "U3", "With a relative or friend who fosters"},
    Meaning{"placement_type", "U4", "Long term with foster carers"},
    Meaning{"placement_type", "U5", "With foster carers who foster for adoption"},
    Meaning{"placement_type", "U6", "With foster carers"},
    Meaning{"placement_type", "A", "Placed for adoption"},
    Meaning{"placement_type", "P1", "With parents"},
    Meaning{"placement_type", "P2", "Living independently"},
    Meaning{"placement_type", "P3", "Residential employment"},
    Meaning{"placement_type", "H5", "Semi-independent"},
    Meaning{"placement_type", "K1", "Secure children's home"},
    Meaning{"placement_type", "K2", "Children's home"},
    Meaning{"placement_type", "K3", "Supported accommodation"},
    Meaning{"placement_type", "R1", "Residential care home"},
    Meaning{"placement_type", "R2", "Health establishment"},
    Meaning{"placement_type", "R3", "Family centre"},
    Meaning{"placement_type", "R5", "Young offender institution"},
    Meaning{"placement_type", "S1", "Residential school"},
    Meaning{"placement_type", "T", "Away for a short time"},
    Meaning{"placement_type", "Z", "Another placement"},
    Meaning{"accommodation", "B", "With parents or relatives"},
    Meaning{"accommodation", "C", "Community home"},
    Meaning{"accommodation", "D", "Semi-independent"},
    Meaning{"accommodation", "E", "Supported lodgings"},
    Meaning{"accommodation", "G", "Abroad"},
    Meaning{"accommodation", "H", "Deported"},
    Meaning{"accommodation", "K", "Ordinary lodgings"},
    Meaning{"accommodation", "R", "Not known"},
    Meaning{"accommodation", "S", "No fixed home"},
    Meaning{"accommodation", "T", "Foyer"},
    Meaning{"accommodation", "U", "Independent living"},
    Meaning{"accommodation", "V", "Emergency accommodation"},
    Meaning{"accommodation", "W", "Bed and breakfast"},
    Meaning{"accommodation", "X", "Custody"},
    Meaning{"accommodation", "Y", "Other accommodation"},
    Meaning{"accommodation", "Z", "With former foster carers"},
    Meaning{"activity", "F1", "Higher education, full time"},
    Meaning{"activity", "P1", "Higher education, part time"},
    Meaning{"activity", "F2", "Education, full time"},
    Meaning{"activity", "P2", "Education, part time"},
    Meaning{"activity", "F4", "Apprenticeship, full time"},
    Meaning{"activity", "P4", "Apprenticeship, part time"},
    Meaning{"activity", "F", "Training or work, full time"},
    Meaning{"activity", "P", "Training or work, part time"},
    Meaning{"activity", "G4", "Not in education or work: illness or disability"},
    Meaning{"activity", "G5", "Not in education or work: other reasons"},
    Meaning{"activity", "G6", "Not in education or work: pregnant or a parent"},
};

} // namespace

std::string code_words(std::string_view column, std::string_view code)
{
    auto const found = std::ranges::find_if(
        meanings, [&](Meaning const& meaning) { return meaning.column == column && code.starts_with(meaning.begin); });
    // A word in place of a code ("Foster") is no code that begins with F.
    bool const is_code = code.size() <= 3;
    return std::string{is_code && found != meanings.end() ? found->words : code};
}

} // namespace gt::cases
