#include "platform/forms/form.hpp"
#include "platform/forms/problems.hpp"
#include "platform/html/govuk/input.hpp"

using namespace gt;

namespace {

forms::Problems two_problems()
{
    forms::Problems problems;
    problems.add("outcome", "Enter the outcome you agreed");
    problems.add("due", "Enter a date that is not in the past", "due-day");
    return problems;
}

} // namespace

TEST_CASE("problems stand in the order of the fields, one sentence each")
{
    auto problems = two_problems();
    CHECK(problems.any());
    problems.add("outcome", "Enter an outcome of 500 characters or fewer");
    CHECK(problems.message_for("outcome") == "Enter the outcome you agreed");
    CHECK(problems.message_for("due") == "Enter a date that is not in the past");
    CHECK_FALSE(problems.message_for("reason"));
    CHECK_FALSE(forms::Problems{}.any());
}

TEST_CASE("the summary links to each field, and is not there when nothing is wrong")
{
    auto problems = two_problems();
    problems.add("", conflict().message);
    html::Out out;
    problems.draw_summary(out);
    CHECK(out.bytes()
        == "<div class=\"govuk-error-summary\" data-module=\"govuk-error-summary\"><div role=\"alert\">"
           "<h2 class=\"govuk-error-summary__title\">There is a problem</h2><div class=\"govuk-error-summary__body\">"
           "<ul class=\"govuk-list govuk-error-summary__list\">"
           "<li><a href=\"#outcome\">Enter the outcome you agreed</a></li>"
           "<li><a href=\"#due-day\">Enter a date that is not in the past</a></li>"
           "<li>Someone else changed this while you were working on it</li></ul></div></div></div>");

    html::Out empty;
    forms::Problems{}.draw_summary(empty);
    CHECK(empty.bytes().empty());
}

TEST_CASE("a field shows its own problem and keeps what was typed")
{
    html::Out out;
    draw(out,
        html::govuk::Input{
            .name = "outcome", .label = {"Outcome"}, .value = "<i>", .error = two_problems().message_for("outcome")});
    CHECK(out.bytes().find("<p id=\"outcome-error\" class=\"govuk-error-message\">") != std::string::npos);
    CHECK(out.bytes().find("value=\"&lt;i&gt;\" aria-describedby=\"outcome-error\"") != std::string::npos);
}

TEST_CASE("a form carries its token and what earlier pages said")
{
    html::Out out;
    forms::form(out, html::path({"audits", 7}), "t\"k", [&] {
        forms::hidden_fields(out, {{"team", "A & B"}, {"team", "C"}});
    });
    CHECK(out.bytes()
        == "<form action=\"/audits/7\" method=\"post\" novalidate><input type=\"hidden\" name=\"csrf\" "
           "value=\"t&quot;k\">"
           "<input type=\"hidden\" name=\"team\" value=\"A &amp; B\"><input type=\"hidden\" name=\"team\" "
           "value=\"C\"></form>");

    html::Out nobody;
    forms::form(nobody, html::Url::rooted("/sign-in"), "", [&] { nobody.text("x"); });
    CHECK(nobody.bytes() == "<form action=\"/sign-in\" method=\"post\" novalidate>x</form>");

    html::Out question;
    forms::query_form(question, html::path({"audits"}), [&] { question.text("x"); });
    CHECK(question.bytes() == "<form action=\"/audits\" method=\"get\" novalidate>x</form>");
}
