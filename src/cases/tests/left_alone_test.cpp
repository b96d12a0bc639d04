#include "cases/store/left_alone.hpp"
#include "cases/tests/audited_case.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

namespace {

bool has_words(Result<void> const& refused, std::string_view words)
{
    return !refused && refused.problem().message.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("what was owed before a case was restricted stays on My work, without the case's number and without a link")
{
    AuditedCase with;
    for (auto const* person : {"worker", "manager"}) CHECK(has(with.app.as(person).get("/"), ": C100"));
    REQUIRE(with.restrict({{"because", "x"}, {"worker", with.app.person("worker").text()}}).status == 303);

    auto const kept = with.app.as("manager").get("/");
    CHECK(has(kept, ": a restricted case"));
    CHECK_FALSE(has(kept, "C100"));
    CHECK_FALSE(has(kept, AuditLine::path(with.audit)));
    CHECK_MESSAGE(has(with.app.as("worker").get("/"), ": C100"), "who is named sees it as before");
}

TEST_CASE("when all who may name people for a restricted case have left, the command line names somebody who may")
{
    AuditedCase with;
    auto const name = [&](std::string_view number, std::string const& email) {
        return with.app.database().write([&](db::Transaction& tx) {
            return store::name_keeper(tx, number, email + "@northvale.example", {0, with.app.now(), "named somebody"});
        });
    };
    auto const left_alone = [&] {
        auto reader = with.app.database().read();
        return store::cases_left_alone(reader, with.app.today());
    };
    CHECK_MESSAGE(name("C100", "director").problem().kind == Problem::Kind::not_found, "not restricted");
    REQUIRE(with.restrict({{"because", "x"}, {"worker", with.app.person("worker").text()}}).status == 303);
    CHECK(has_words(name("C100", "director"), "Somebody is named who may name others"));
    CHECK(left_alone().empty());

    with.app.database().write([&](db::Transaction& tx) {
        for (auto const& grant : staff::store::grants_of(tx, with.app.person("qa_manager")))
            staff::store::end_on(tx, grant, with.app.today().plus_days(-1), {0, with.app.now(), "left"});
    });
    CHECK(left_alone() == std::vector<std::string>{"C100"});
    CHECK(has_words(name("C100", "nobody"), "Nobody on the staff list"));
    CHECK(has_words(name("C100", "worker"), "no role in which they may restrict cases"));
    CHECK(name("C100", "director"));
    CHECK(left_alone().empty());
    CHECK(with.app.as("director").get(with.path("/readers")).status == 200);
    CHECK(with.change("director", "/restriction/lifting", {{"because", "They left"}}).redirects_to("/"));
    with.check_history();
}
