#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>
#include <regex>

using namespace gt;
using namespace gt::testing;

TEST_CASE("the two pages for the child's record begin with the child's words, with both grades and what will be better")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const page = app.as("worker").get(AuditLine::path(id, "record"));

    REQUIRE(page.status == 200);
    auto const at = [&](std::string_view words) {
        auto const found = page.body.find(words);
        CHECK_MESSAGE(found != std::string::npos, words);
        return found;
    };
    CHECK(at("My worker listens to me") < at("It was not safe to make contact."));
    CHECK(at("It was not safe to make contact.") < at("Kept every promise"));
    CHECK(at("Kept every promise") < at("The auditor&#39;s grades beside the practitioner&#39;s own"));
    CHECK(at("Father is missing from the plan") < at("Invite father to the next meeting"));
    CHECK(holds(page, "Provisional until 30 November 2026"));
    CHECK_FALSE_MESSAGE(holds(page, "we did well"), "reasons domain by domain are in the whole audit");
}

TEST_CASE("the whole audit prints with every answer, reason and the practitioner's own grade")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const page = app.as("manager").get(AuditLine::path(id, "print"));
    CHECK(page.status == 200);
    CHECK(holds(page, "auditor&#39;s reason for recording"));
    CHECK(holds(page, "we did well"));
    CHECK(holds(page, "Held on 20 November 2026"));
    CHECK(holds(page, "Does the record give each child&#39;s own wishes, feelings and experience?"));
    app.set_day(*Date::of(2026, 12, 1));
    CHECK(holds(app.as("manager").get(AuditLine::path(id)), "Two pages for the child&#39;s record"));
}

TEST_CASE("a draft is printed by its auditor alone, and makes no document for the child's record")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    line.grade_own_practice(id);
    CHECK(app.as("qa_officer").get(AuditLine::path(id, "print")).status == 200);
    CHECK_FALSE_MESSAGE(holds(app.as("qa_officer").get(AuditLine::path(id, "print")), "we did well"),
        "the practitioner's grades are unseen until the auditor's are saved");
    CHECK(app.as("manager").get(AuditLine::path(id, "print")).status == 403);
    CHECK(app.as("qa_officer").get(AuditLine::path(id, "record")).status == 403);
    CHECK(app.as("other_manager").get(AuditLine::path(id, "print")).status == 404);
}

TEST_CASE("the conversation says who took part, with practitioner and auditor proposed")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    auto const page = AuditLine::path(id, "conversation");
    CHECK(holds(officer.get(page), "value=\"Wanda Worker and "));
    REQUIRE(line.save(officer, page,
                    {{"conversation_on", "20 November 2026"}, {"conversation_place", "video"},
                        {"conversation_who", "Wanda Worker, her manager and I"}})
                .status
        == 303);
    CHECK(holds(officer.get(page), "Wanda Worker, her manager and I"));
}

namespace {

/// Tagged as a document for everybody, set in the fonts that were chosen, the same each time.
void check_pdf(Visitor& visitor, std::string const& address)
{
    auto const answer = visitor.get(address);
    REQUIRE(answer.status == 200);
    auto const& pdf = answer.body;
    REQUIRE(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    CHECK(pdf.find("/StructTreeRoot") != std::string::npos);
    static std::regex const font{R"(/BaseFont /[A-Z]+\+(\w+))"};
    for (std::sregex_iterator at{pdf.begin(), pdf.end(), font}, end; at != end; ++at)
        CHECK((*at)[1].str().starts_with("LiberationSans"));
    CHECK(visitor.get(address).body == pdf);
}

} // namespace

TEST_CASE("the printed audit, the document for the child's record and the empty tool come as tagged PDFs")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto manager = app.as("manager");
    for (std::string const paper : {"print", "record"}) {
        CHECK(holds(manager.get(AuditLine::path(id, paper)), AuditLine::path(id, paper) + ".pdf"));
        check_pdf(manager, AuditLine::path(id, paper + ".pdf"));
    }
    auto const tools = manager.get("/audits/tools").body;
    auto const at = tools.find("/audits/tools/");
    auto const tool = tools.substr(at, tools.find('"', at) - at);
    CHECK(holds(manager.get(tool), tool + "/blank.pdf"));
    check_pdf(manager, tool + "/blank.pdf");
    auto const record = manager.get(AuditLine::path(id, "record.pdf")).body;
    auto const pages = record.find("/Type /Pages");
    REQUIRE(pages != std::string::npos);
    auto const count = record.find("/Count ", pages);
    CHECK_MESSAGE(std::stoi(record.substr(count + 7, 2)) <= 2, "two pages at the most");
    CHECK(app.as("other_manager").get(AuditLine::path(id, "print.pdf")).status == 404);
}

TEST_CASE("a draft is no PDF but its auditor's, and a PDF too opens the child's record")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    CHECK(app.as("manager").get(AuditLine::path(id, "print.pdf")).status == 403);
    CHECK(app.as("qa_officer").get(AuditLine::path(id, "record.pdf")).status == 403);
    auto const child = app.database().read().one("SELECT case_id FROM audits")->number("case_id");
    auto const before = app.history_of({"case", child}).size();
    CHECK(app.as("qa_officer").get(AuditLine::path(id, "print.pdf")).status == 200);
    CHECK(app.history_of({"case", child}).size() == before + 1);
}
