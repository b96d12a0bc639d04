#include "cases/store/left_alone.hpp"

#include "cases/store/case_readers.hpp"
#include "cases/store/cases.hpp"
#include "cases/verbs.hpp"
#include "staff/store/people.hpp"

namespace gt::cases::store {

namespace {

bool is_left_alone(db::Reader& reader, Restriction const& restriction, Date today)
{
    return keepers_of(reader, restriction, today).empty();
}

Result<staff::PersonId> find_keeper(db::Reader& reader, std::string_view email, Date today)
{
    auto const member = staff::store::find_member_by_email(reader, email);
    if (!member) return Problem{"email", "Nobody on the staff list has this email address"};
    auto const person = staff::store::load_person(reader, member->id, today);
    if (!person || !person->everywhere.contains(verb::restrict_case))
        return Problem{"email", "They have no role in which they may restrict cases"};
    return member->id;
}

} // namespace

std::vector<std::string> cases_left_alone(db::Reader& reader, Date today)
{
    std::vector<std::string> numbers;
    for (auto const& row : reader.all("SELECT id, number FROM cases WHERE restricted = 1 ORDER BY number")) {
        auto const restriction = restriction_of(reader, row.get<CaseId>("id"));
        if (restriction && is_left_alone(reader, *restriction, today)) numbers.push_back(row.text("number"));
    }
    return numbers;
}

Result<void> name_keeper(
    db::Transaction& tx, std::string_view case_number, std::string_view email, history::Act const& act)
{
    auto const today = act.when.london_date();
    auto const record = find_by_number(tx, case_number);
    auto const restriction = record ? restriction_of(tx, record->id) : std::nullopt;
    if (!restriction) return Problem{"case", "No restricted case has this number", Problem::Kind::not_found};
    if (!is_left_alone(tx, *restriction, today))
        return Problem{"case", "Somebody is named who may name others: ask them, on the page of the case"};
    auto const keeper = find_keeper(tx, email, today);
    if (!keeper) return keeper.problem();
    auto const named = name_for(*restriction, *keeper);
    if (!named) return named.problem();
    return save(tx, *restriction, *named, act);
}

} // namespace gt::cases::store
