#include "app/testing/addresses.hpp"
#include "app/testing/filled_forms.hpp"
#include "app/testing/permission_matrix.hpp"
#include "app/testing/role_cast.hpp"
#include "app/testing/row_counts.hpp"
#include "platform/testing/source_folder.hpp"
#include "platform/text/text.hpp"

#include <doctest/doctest.h>
#include <set>

namespace gt::testing {

namespace {

/// How many addresses the walk proves; more only, as forms are added or filled in better.
constexpr std::size_t least_proved = 40;

/// Whether the address is one of the pattern's: "/audits/17/feedback" of "/audits/{id}/feedback".
bool fits(std::string const& pattern, std::string const& address)
{
    auto const wanted = text::split(pattern, '/');
    auto const given = text::split(address.substr(0, address.find('?')), '/');
    return std::ranges::equal(wanted, given,
        [](std::string const& part, std::string const& said) { return part.starts_with('{') || part == said; });
}

/// The form with those words in every field for a few lines.
http::Fields with_words(FilledForm const& form, std::string const& words)
{
    http::Fields fields;
    for (auto const& [name, value] : form.fields.pairs())
        fields.add(name, std::ranges::find(form.texts, name) == form.texts.end() ? value : words);
    return fields;
}

/// Goes to every page that people have, with the forms on it filled in by made-up words.
class Walk {
public:
    virtual ~Walk() = default;

    void visit_all()
    {
        std::string const file = (source_folder() / "tests/permissions.csv").string();
        for (auto const& cell : read_permissions(file)) {
            bool const is_theirs = cell.relation == "own" || cell.relation == "none";
            if (cell.method != "GET" || !is_theirs || cell.expected != "200") continue;
            for (auto const& path : teams_.addresses(cell.route, cell.relation)) visit(cell.role, path);
        }
    }

    std::set<std::string> const& proved() const { return proved_; }
    /// How the last try there was answered; empty where no page has a form for it.
    std::string last_answer(std::string const& route) const
    {
        auto const found = tried_.find(route);
        return found == tried_.end() ? "no form leads there" : found->second;
    }
    std::string const& wrong() const { return wrong_; }
    std::set<std::string> routes()
    {
        std::set<std::string> patterns;
        for (auto const& route : app_.house().routes())
            if (route.method == "POST" && !route.open) patterns.insert(route.pattern);
        return patterns;
    }

protected:
    /// Called with each form whose address was not proved yet.
    virtual void send(Visitor& visitor, FilledForm const& form, std::string const& route) = 0;

    auto counts() { return row_counts(app_.database()); }
    void prove(std::string const& route) { proved_.insert(route); }
    void note_try(std::string const& route, Answer const& answer)
    {
        tried_[route] = std::to_string(answer.status) + " " + problems_in(answer.body);
    }
    void note(std::string const& route, std::string const& words) { wrong_ += "\n  " + route + ": " + words; }

private:
    void visit(std::string const& role, std::string const& path)
    {
        auto visitor = app_.as(cast_.person(role));
        for (std::size_t choice = 0; choice < 4; ++choice) {
            auto const page = visitor.get(path);
            if (page.status != 200) return; // an effect before this has moved it on
            for (auto const& form : filled_forms(page.body, app_.today(), choice)) consider(visitor, form);
        }
    }

    void consider(Visitor& visitor, FilledForm const& form)
    {
        auto const route = route_of(form.action);
        // Whoever signs out, or changes the password, has no page to come back to.
        if (form.takes_files || route.empty() || proved_.contains(route)) return;
        if (route.starts_with("/sign-out") || route == "/me/password") return;
        send(visitor, form, route);
    }

    std::string route_of(std::string const& action) const
    {
        for (auto const& pattern : routes_)
            if (pattern == action) return pattern;
        auto const found = std::ranges::find_if(routes_, [&](auto const& pattern) { return fits(pattern, action); });
        return found == routes_.end() ? std::string{} : *found;
    }

    TestApp app_;
    RoleCast cast_{app_};
    TwoTeams teams_{app_, cast_};
    std::set<std::string> routes_ = routes();
    std::set<std::string> proved_;
    std::map<std::string, std::string> tried_;
    std::string wrong_;
};

/// What is done anew each time: a link is shown in the answer alone, and whoever sent twice sees the second one.
std::set<std::string> const anew{"/multi-agency/{id}/returns/{return}/link"};

/// Sends each form, and that which has an effect once more.
class SentTwice : public Walk {
    void send(Visitor& visitor, FilledForm const& form, std::string const& route) override
    {
        auto const before = counts();
        auto const first = visitor.post(form.action, form.fields);
        auto const after = counts();
        note_try(route, first);
        if (after == before) return;
        prove(route);
        if (first.status >= 500) note(route, "the first is answered " + std::to_string(first.status));
        auto const second = visitor.post(form.action, form.fields);
        if (second.status >= 500) note(route, "the second is answered " + std::to_string(second.status));
        if (anew.contains(route)) return;
        for (auto const& [table, rows] : counts())
            if (rows != after.at(table)) note(route, "the second has an effect in " + table);
    }
};

/// What ends the record as it is saved: the second comes too late, is told so, and there is nothing left to edit.
std::set<std::string> const closing{
    "/learning/{id}/withdrawal", "/multi-agency/{id}/synthesis", "/cases/{id}/restriction/lifting"};

/// Sends each form that knows which version it was begun with twice, as two people who had it open: the second is told,
/// and loses no word of theirs.
class TwoEditors : public Walk {
    void send(Visitor& visitor, FilledForm const& form, std::string const& route) override
    {
        if (!form.fields.has("version") || form.texts.empty()) return;
        std::string const mine = "Words of whoever came first";
        std::string const theirs = "Words of whoever came second";
        auto const before = counts();
        if (visitor.post(form.action, with_words(form, mine)).status != 303) return;
        auto const after = counts();
        if (after == before) return;
        prove(route);
        auto const second = visitor.post(form.action, with_words(form, theirs));
        if (counts() != after) note(route, "the second editor changes something");
        if (closing.contains(route)) {
            if (second.status < 400 || second.status >= 500) note(route, "the second editor is not told");
            return;
        }
        if (second.status != 409) note(route, "the second editor is answered " + std::to_string(second.status));
        if (second.body.find(theirs) == std::string::npos) note(route, "what the second editor wrote is lost");
        if (second.body.find(mine) == std::string::npos) note(route, "what the first editor wrote is not shown");
    }
};

} // namespace

TEST_CASE("every form that has an effect has it once, however often it is sent")
{
    SentTwice walk;
    walk.visit_all();

    CHECK_MESSAGE(walk.wrong().empty(), walk.wrong());
    CHECK(walk.proved().size() >= least_proved);
    // What it does not prove, for whoever wants to: made-up words are refused there, or no prepared page has the form.
    for (auto const& route : walk.routes())
        if (!walk.proved().contains(route)) MESSAGE(route << ": " << walk.last_answer(route));
}

TEST_CASE("who edits what somebody else has changed meanwhile is told, and sees both texts")
{
    TwoEditors walk;
    walk.visit_all();

    CHECK_MESSAGE(walk.wrong().empty(), walk.wrong());
    CHECK(walk.proved().size() >= 5);
}

} // namespace gt::testing
