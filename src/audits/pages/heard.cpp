#include "audits/pages/heard.hpp"

#include "audits/verbs.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

bool disagrees(std::vector<moderation::Moderation> const& moderations, staff::PersonId person)
{
    return std::ranges::any_of(moderations, [&](moderation::Moderation const& one) {
        return std::ranges::any_of(
            one.causes, [&](moderation::Cause const& cause) { return cause.raised_by == person; });
    });
}

} // namespace

int Heard::open_corrections() const
{
    return static_cast<int>(
        std::ranges::count(corrections, hearing::CorrectionState::open, &hearing::Correction::state));
}

std::optional<Heard> heard_by(staff::Request const& request, AtHand const& at_hand)
{
    auto const& audit = at_hand.audit;
    if (audit.is_open() || audit.is_second_read()) return std::nullopt;
    auto const& person = request.person();
    auto reader = request.database().read();
    auto moderations = moderation::moderations_of(reader, audit.id);
    auto feedback = hearing::feedback_of(reader, audit.id);
    auto const is_own = [&](hearing::Feedback const& one) { return person.is(one.given_by); };
    bool const given = std::ranges::any_of(feedback, is_own);
    bool const sees_all = at_hand.is_auditor(person) || person.may(verb::keep_register);
    if (!sees_all) std::erase_if(feedback, [&](auto const& one) { return !is_own(one); });
    bool const answers = person.may(verb::respond)
        && staff::store::is_in_sight(reader, person.id, verb::respond, audit.team, request.today());
    bool const disagreed = disagrees(moderations, person.id);
    return Heard{at_hand, hearing::corrections_of(reader, audit.id), std::move(moderations), std::move(feedback),
        hearing::has_a_say(person.id, audit, answers), hearing::is_open_to_corrections(audit, request.today()),
        disagreed, given};
}

std::string HearingForm::value(std::string_view field) const
{
    auto const found = values.find(field);
    return found == values.end() ? std::string{} : found->second;
}

HearingForm HearingForm::read(http::Fields const& fields, std::string which, std::initializer_list<char const*> names)
{
    HearingForm form{.which = std::move(which)};
    for (auto const* name : names) form.values[name] = fields.text(name);
    return form;
}

} // namespace gt::audits
