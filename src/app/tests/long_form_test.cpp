#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "staff/store/drafts.hpp"

#include <doctest/doctest.h>

using namespace gt;
using gt::testing::AuditLine;
using gt::testing::field_in;
using gt::testing::holds;
using gt::testing::TestApp;

namespace {

constexpr auto unsaved = "You have unsaved words from";

/// One page of an audit, open at its auditor's.
struct OpenPage {
    TestApp app;
    AuditLine line{app};
    audits::AuditId id = line.allocate();
    std::string page = AuditLine::path(id, "conversation");
    testing::Visitor officer = app.as("qa_officer");

    /// The form as the page has it, with these words in it.
    http::Fields form(std::string const& words)
    {
        auto const body = officer.get(page).body;
        return {{"conversation_notes", words}, {"version", field_in(body, "version")},
            {"new_id", field_in(body, "new_id")}, {"draft_seen", field_in(body, "draft_seen")}};
    }

    testing::Answer keep(http::Fields typed, std::string const& place)
    {
        typed.add("draft_of", place);
        return officer.post("/drafts", std::move(typed));
    }
    testing::Answer keep(http::Fields typed) { return keep(std::move(typed), page); }

    std::string saved_words()
    {
        auto reader = app.database().read();
        return audits::store::load_record(reader, id).answer("conversation_notes");
    }
};

http::Fields with(http::Fields form, std::string name, std::string value)
{
    form.add(std::move(name), std::move(value));
    return form;
}

} // namespace

TEST_CASE("what is typed is kept as a draft: it stands in the form again, for its author alone, and nothing is saved")
{
    OpenPage open;
    auto const history = open.app.history_of({"audit", open.id.number}).size();
    auto const form = open.form("half a sen");
    auto const kept = open.keep(form);
    CHECK(kept.status == 200);
    CHECK(kept.body == "Draft saved at 9am");
    CHECK(kept.header("Draft-Revision") == "1");
    CHECK(open.keep(with(form, "draft_seen", "1")).header("Draft-Revision") == "2");

    auto const again = open.officer.get(open.page);
    CHECK(holds(again, unsaved));
    CHECK(holds(again, "half a sen"));
    CHECK(field_in(again.body, "draft_seen") == "2");
    CHECK(holds(open.officer.get("/audits/" + open.id.text()), "Unsaved words"));
    CHECK(open.saved_words().empty());
    CHECK(open.app.history_of({"audit", open.id.number}).size() == history);
    CHECK_FALSE(holds(open.app.as("manager").get("/audits/" + open.id.text()), "half a sen"));

    CHECK(open.officer.post(open.page, open.form("half a sentence")).status == 303);
    CHECK(open.saved_words() == "half a sentence");
    CHECK_FALSE(holds(open.officer.get(open.page), unsaved));
}

TEST_CASE("a draft that was begun before another window saved is not laid over it: both texts are shown")
{
    OpenPage open;
    auto const form = open.form("words of this window");
    CHECK(open.officer.post(open.page, open.form("words of the other window")).status == 303);
    CHECK(open.keep(form).status == 200);
    CHECK(holds(open.officer.get(open.page), "words of this window"));

    auto const conflict = open.officer.post(open.page, open.form("words of this window"));
    CHECK(conflict.status == 409);
    CHECK(holds(conflict, "words of the other window"));
    CHECK(open.saved_words() == "words of the other window");
}

TEST_CASE("of two windows on one draft the one that is behind does not overwrite the other's words")
{
    OpenPage open;
    auto const form = open.form("first");
    CHECK(open.keep(form).status == 200);
    auto const behind = open.keep(with(form, "conversation_notes", "second"));
    CHECK(behind.status == 409);
    CHECK(holds(behind, "another window has changed this form"));
    CHECK(holds(open.officer.get(open.page), "first"));
}

TEST_CASE("a draft that arrives after its form was sent does not come back")
{
    OpenPage open;
    auto const form = open.form("all of it");
    CHECK(open.officer.post(open.page, form).status == 303);
    CHECK(open.keep(with(form, "conversation_notes", "all of i")).status == 409);
    CHECK_FALSE(holds(open.officer.get(open.page), unsaved));
}

TEST_CASE("a form that came back with its problems goes on with its own draft")
{
    OpenPage open;
    auto const form = open.form("kept");
    CHECK(open.keep(form).status == 200);
    auto const refused
        = open.officer.post(open.page, with(with(form, "draft_seen", "1"), "conversation_on", "31 February 2026"));
    CHECK(refused.status == 422);
    CHECK(field_in(refused.body, "new_id") == form.text("new_id"));
}

TEST_CASE("a draft is kept only for a form that one may send, by its own session's page")
{
    OpenPage open;
    auto const form = open.form("words");
    CHECK(open.keep(form, "/framework/drafts").status == 403);
    CHECK(open.keep(form, "/no/such/form").status == 403);
    CHECK(open.keep(form, "/sign-in").status == 403);
    CHECK(open.keep({{"conversation_notes", "words"}}).status == 422);
    CHECK(open.keep(with(form, "conversation_notes", std::string(200'001, 'x'))).status == 413);
    CHECK(open.officer.post_without_token("/drafts", with(form, "draft_of", open.page)).status == 403);
    CHECK_FALSE(holds(open.officer.get(open.page), unsaved));
}

TEST_CASE("a draft that comes when the session is over is refused, and is not offered as a form to send")
{
    OpenPage open;
    auto const form = open.form("words");
    open.app.set_clock(open.app.now().plus_seconds(61 * 60));
    auto const late = open.keep(form);
    CHECK(late.status == 303);
    CHECK(late.header("Location").starts_with("/sign-in"));
}

TEST_CASE("whoever leaves a form for a child's safety, or to doubt a fact, loses no word: no script is needed")
{
    OpenPage open;
    auto const risk = "/cases/" + [&] {
        auto reader = open.app.database().read();
        return audits::store::find(reader, open.id)->case_id.text();
    }() + "/risk";
    CHECK(holds(open.officer.get(open.page), risk));
    CHECK(open.officer.post(open.page, with(open.form("before I left"), "leave_for", risk)).redirects_to(risk));
    CHECK(open.saved_words().empty());
    auto const again = open.officer.get(open.page);
    CHECK(holds(again, "before I left"));

    // The window of before leaves once more: nobody is held up, and neither text is lost.
    auto const behind = with(open.form("and after"), "draft_seen", "0");
    CHECK(open.officer.post(open.page, with(behind, "leave_for", risk)).redirects_to(risk));
    CHECK(holds(open.officer.get(open.page), "and after"));
    CHECK(open.officer.post(open.page, open.form("and after")).status == 303);
    CHECK(holds(open.officer.get(open.page), "before I left"));
}

TEST_CASE("a form leads nowhere but to pages of the service")
{
    OpenPage open;
    for (auto const* address : {"https://elsewhere.example/", "//elsewhere.example/", "/no/such/page", "audits"}) {
        CAPTURE(address);
        CHECK(open.officer.post(open.page, with(open.form("words"), "leave_for", address)).status == 404);
        CHECK(open.officer.post(open.page, with(open.form("words"), "throw_away", address)).status == 404);
    }
}

TEST_CASE("a draft is thrown away when its author says so, and after two weeks")
{
    OpenPage open;
    CHECK(open.keep(open.form("to be thrown away")).status == 200);
    CHECK(open.officer.post(open.page, with(open.form("x"), "throw_away", open.page)).redirects_to(open.page));
    CHECK_FALSE(holds(open.officer.get(open.page), unsaved));

    CHECK(open.keep(open.form("forgotten")).status == 200);
    auto const forget = [&](int days) {
        open.app.database().write([&](db::Transaction& tx) {
            staff::store::forget_old_drafts(tx, open.app.now().plus_seconds(days * 24 * 60 * 60));
        });
    };
    forget(13);
    CHECK(holds(open.officer.get(open.page), "forgotten"));
    forget(14);
    CHECK_FALSE(holds(open.officer.get(open.page), "forgotten"));
}
