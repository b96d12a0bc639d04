#include "audits/hearing/correction.hpp"

namespace gt::audits::hearing {

namespace {

constexpr std::size_t longest_correction = 2'000;

Result<void> check_text(std::string_view field, std::string const& text, std::string_view missing)
{
    if (text.empty()) return Problem{std::string{field}, std::string{missing}};
    if (text.size() > longest_correction)
        return Problem{std::string{field}, "This is too long: shorten it to about 300 words"};
    return {};
}

} // namespace

std::string_view key_of(CorrectionState state)
{
    constexpr std::string_view keys[] = {"open", "accepted", "declined"};
    return keys[static_cast<std::size_t>(state)];
}

std::string_view title_of(CorrectionState state)
{
    constexpr std::string_view titles[] = {"Waiting for the auditor", "Corrected", "Not corrected"};
    return titles[static_cast<std::size_t>(state)];
}

Result<Correction> checked(Correction correction)
{
    for (auto const& fine : {check_text("as_written", correction.as_written, "Enter what the audit says now"),
             check_text("as_asked", correction.as_asked, "Enter what is right"),
             check_text("shown_by", correction.shown_by, "Enter where the record shows it, or how you know")})
        if (!fine) return fine.problem();
    return correction;
}

Result<Correction> answered(
    Correction correction, std::string_view answer, std::string const& corrected, std::string const& reason)
{
    if (answer == "accepted") {
        if (auto const fine = check_text("corrected", corrected, "Enter the corrected text"); !fine)
            return fine.problem();
        correction.state = CorrectionState::accepted;
        correction.corrected = corrected;
        return correction;
    }
    if (answer != "declined") return Problem{"answer", "Select whether you correct it"};
    if (auto const fine = check_text("reason", reason, "Enter why you do not correct it"); !fine) return fine.problem();
    correction.state = CorrectionState::declined;
    correction.reason = reason;
    return correction;
}

bool has_a_say(staff::PersonId person, Audit const& audit, bool answers_for_team)
{
    if (audit.is_open() || audit.is_second_read() || person == audit.auditor) return false;
    return audit.worker == person || answers_for_team;
}

bool is_open_to_corrections(Audit const& audit, Date today)
{
    return audit.is_provisional() && audit.provisional_until && today <= *audit.provisional_until;
}

} // namespace gt::audits::hearing
