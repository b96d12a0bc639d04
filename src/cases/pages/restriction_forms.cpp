#include "cases/pages/restriction_forms.hpp"

#include "cases/pages/case_page.hpp"
#include "cases/pages/readers_page.hpp"
#include "cases/verbs.hpp"
#include "staff/store/people.hpp"

namespace gt::cases {

namespace {

history::Act act_of(staff::Request const& request, std::string_view verb)
{
    return {request.person().id.number, request.now(), verb};
}

http::Response show_again(staff::Request const& request, ShownReaders const& shown, Problem const& problem)
{
    forms::Typed const typed{request.form(), forms::Problems{problem}};
    return readers_page(request, shown, typed, problem.kind == Problem::Kind::conflict ? 409 : 422);
}

/// Whoever has put themselves out of sight of the case goes home.
http::Response go_on(staff::Request const& request, ShownReaders const& shown, std::string_view notice)
{
    bool const still_sees = find_shown_readers(request).has_value();
    return staff::redirect_with_notice(still_sees ? shown.path("readers") : "/", notice);
}

/// Does it to the restriction in force, as the form that was sent saw it.
http::Response change(staff::Request const& request, std::string_view verb, std::string_view notice,
    std::function<Result<Restriction>(ShownReaders const&)> const& change_it)
{
    auto const shown = find_shown_readers(request);
    if (!shown) return staff::not_found(request);
    if (!shown->restriction)
        return staff::refuse(request, {"", "This case is not restricted any more", Problem::Kind::conflict});
    auto const after = change_it(*shown);
    if (!after) return show_again(request, *shown, after.problem());
    auto before = *shown->restriction;
    if (auto const seen = parse_id_number(request.form().text("version"))) before.version = static_cast<int>(*seen);
    auto const saved = request.database().write(
        [&](db::Transaction& tx) { return store::save(tx, before, *after, act_of(request, verb)); });
    if (!saved) return show_again(request, *shown, saved.problem());
    return go_on(request, *shown, notice);
}

/// The one person who works here today, has that name or email address, and has a role in which cases are opened.
Result<staff::PersonId> who_is_meant(staff::Request const& request, std::string const& typed)
{
    if (typed.empty()) return Problem{"reader", "Enter the name or email address of who may read this case"};
    auto reader = request.database().read();
    auto people = staff::store::members_named(reader, typed, request.today());
    if (auto const member = staff::store::find_member_by_email(reader, typed)) people = {*member};
    if (people.empty()) return Problem{"reader", "Nobody on the staff list has this name or email address"};
    if (people.size() > 1)
        return Problem{"reader", "More than one person has this name: enter the email address of who is meant"};
    auto const person = staff::store::load_person(reader, people.front().id, request.today());
    if (!person || !may_open_cases(*person))
        return Problem{"reader", "They have no role in which they could open the case"};
    return person->id;
}

/// POST /cases/{id}/restriction
http::Response post_restriction(staff::Request const& request)
{
    auto const shown = find_shown_readers(request);
    if (!shown) return staff::not_found(request);
    auto begun = restrict_case(request.new_id<RestrictionId>(), shown->record.id, request.form().text("because"),
        request.person().id, request.now());
    if (begun && shown->worker && request.form().text("worker") == shown->worker->id.text())
        begun = name_for(*begun, shown->worker->id);
    if (!begun) return show_again(request, *shown, begun.problem());
    auto const saved = request.database().write(
        [&](db::Transaction& tx) { return store::restrict_case(tx, *begun, act_of(request, "restricted the case")); });
    if (!saved) return staff::refuse(request, saved.problem());
    return go_on(request, *shown, "Restricted. Only the people named here find this case now.");
}

/// POST /cases/{id}/readers
http::Response post_reader(staff::Request const& request)
{
    return change(request, "named somebody who may read the restricted case", "Named",
        [&](ShownReaders const& shown) -> Result<Restriction> {
            auto const person = who_is_meant(request, request.form().text("reader"));
            if (!person) return person.problem();
            return name_for(*shown.restriction, *person);
        });
}

/// POST /cases/{id}/readers/removal
http::Response post_removal(staff::Request const& request)
{
    return change(request, "took somebody off the restricted case", "Taken off",
        [&](ShownReaders const& shown) -> Result<Restriction> {
            auto const person = staff::PersonId::parse(request.form().text("person"));
            if (!person) return Problem{"", "Choose who is taken off"};
            return take_off(*shown.restriction, *person, shown.keepers);
        });
}

/// POST /cases/{id}/restriction/lifting
http::Response post_lifting(staff::Request const& request)
{
    return change(request, "lifted the restriction of the case", "Lifted. The case is in lists and samples again.",
        [&](ShownReaders const& shown) {
            return lift(*shown.restriction, request.form().text("because"), request.person().id, request.now());
        });
}

} // namespace

void add_restriction_forms(staff::House& house)
{
    house.page("POST", "/cases/{id}/restriction", post_restriction, {verb::restrict_case});
    house.page("POST", "/cases/{id}/readers", post_reader, {verb::restrict_case});
    house.page("POST", "/cases/{id}/readers/removal", post_removal, {verb::restrict_case});
    house.page("POST", "/cases/{id}/restriction/lifting", post_lifting, {verb::restrict_case});
}

} // namespace gt::cases
