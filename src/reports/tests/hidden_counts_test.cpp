#include "improvement/store/findings.hpp"
#include "reports/files/report_files.hpp"
#include "reports/model/outside.hpp"
#include "reports/model/small_counts.hpp"
#include "reports/testing/planted_audits.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::reports;
using testing::PlantedAudits;

namespace {

constexpr auto only_october = "?from=2026-10-01&to=2026-10-31";

struct Child {
    std::string sex;
    std::string ethnicity;
    std::string disabled;
};

void plant(PlantedAudits& planted, int count, std::string const& grade, Child const& child)
{
    for (int i = 0; i < count; ++i) {
        auto const audit = planted.add({"Alder", grade});
        planted.app().database().write([&](db::Transaction& tx) {
            tx.run(R"sql(
                UPDATE cases SET gender = :sex, ethnicity = :ethnicity, disabled = :disabled
                 WHERE id = (SELECT case_id FROM audits WHERE id = :id))sql",
                {{"sex", child.sex}, {"ethnicity", child.ethnicity}, {"disabled", child.disabled}, {"id", audit}});
        });
    }
}

/// What a row of a table tells, cell by cell; empty when there is no such row.
std::vector<std::string> told(model::Report const& report, std::string_view table_key, std::string_view row_key)
{
    std::vector<std::string> words;
    for (auto const& section : report.sections)
        for (auto const& table : section.tables)
            for (auto const& row : table.rows)
                if (table.key == table_key && row.key == row_key)
                    for (auto const& cell : row.cells) words.push_back(model::words_in(cell));
    return words;
}

void check_no_small_count(model::Report const& report)
{
    for (auto const& section : report.sections)
        for (auto const& table : section.tables)
            for (auto const& row : table.rows)
                for (auto const& cell : row.cells)
                    if (auto const* count = std::get_if<std::int64_t>(&cell.value))
                        CHECK_MESSAGE(!model::is_small(*count), table.key << " " << row.key);
}

} // namespace

TEST_CASE(
    "[SWI-11] results are broken down by sex, ethnic group and disability, with small numbers hidden across tables")
{
    PlantedAudits planted;
    auto& app = planted.app();
    plant(planted, 12, "good", {"Female", "WBRI", "no"});
    plant(planted, 10, "good", {"male", "AIND", "yes"});
    plant(planted, 2, "inadequate", {"Male", "AIND", "no"});

    auto head = app.as("head");
    auto const report = report_from_json(head.get(std::string{"/reports/equality.json"} + only_october).body);
    check_no_small_count(report);
    auto const hidden = std::string{model::not_told_word};
    // the highest grade first: outstanding, good, requires improvement, inadequate, total
    CHECK(told(report, "sex", "Female") == std::vector<std::string>{"Female", "0", "12", "0", "0", "12"});
    auto const male = told(report, "sex", "Male"); // however the list writes it
    REQUIRE(male.size() == 6);
    CHECK(male[4] == hidden); // 2
    CHECK(std::ranges::count(male, hidden) >= 2); // or the total would tell it
    auto const all = told(report, "sex", "all");
    CHECK(all[4] == hidden);
    CHECK(told(report, "disability", "all") == all); // the same in every table
    CHECK(told(report, "ethnic-group", "all") == all);
    CHECK(told(report, "ethnic-group", "White")[5] == "12");
    CHECK(told(report, "disability", "Disabled").front() == "Disabled");

    auto const page = head.get(std::string{"/reports/equality"} + only_october);
    CHECK(page.body.find("Asian or Asian British") != std::string::npos);
    CHECK(page.body.find("stands for a count from 1 to 5") != std::string::npos);
    CHECK(head.get("/reports").body.find("/reports/equality") != std::string::npos);
    CHECK(app.as("manager").get("/reports/equality").status == 403);
    auto const other
        = report_from_json(app.as("other_head").get(std::string{"/reports/equality.json"} + only_october).body);
    CHECK(told(other, "sex", "Female").empty()); // not their service
}

TEST_CASE("[BAR-55] evidence for the self-evaluation is one page and its files: figures and findings by standard, of "
          "nobody by name and with small numbers hidden")
{
    PlantedAudits planted;
    auto& app = planted.app();
    planted.add_october();
    std::vector<audits::AuditId> audits;
    for (int i = 0; i < 7; ++i) audits.push_back(planted.add({"Birch", "requires_improvement", "2026-10-20"}));
    app.database().write([&](db::Transaction& tx) {
        for (std::size_t i = 0; i < audits.size(); ++i) {
            improvement::Finding finding{.id = improvement::FindingId::make(),
                .source = {"audit", audits[i].number},
                .case_id = {},
                .team = app.team("Birch"),
                .kind = i < 6 ? improvement::FindingKind::improvement : improvement::FindingKind::strength,
                .theme = "",
                .words = "As it was found",
                .recorded_by = app.person("qa_officer"),
                .recorded_at = app.now()};
            finding.standards = {"voice"};
            improvement::store::record(tx, finding, {app.person("qa_officer").number, app.now(), "recorded a finding"});
        }
    });

    auto director = app.as("director");
    auto const json = director.get(std::string{"/reports/self-evaluation.json"} + only_october);
    auto const report = report_from_json(json.body);
    check_no_small_count(report);
    CHECK(told(report, "standards", "voice")
        == std::vector<std::string>{"The child is heard", std::string{model::not_told_word}, "6"});
    CHECK_FALSE(told(report, "domains", planted.domains.front()).empty());
    CHECK_FALSE(told(report, "audit-counts", "all").empty());
    auto const page = director.get(std::string{"/reports/self-evaluation"} + only_october);
    auto const csv = director.get(std::string{"/reports/self-evaluation.csv"} + only_october);
    for (auto const* words : {"The child is heard", "Grades by domain"}) {
        CHECK_MESSAGE(page.body.find(words) != std::string::npos, words);
        CHECK_MESSAGE(csv.body.find(words) != std::string::npos, words);
    }
    for (auto const* name : {"Alder0", "Birch0", "Wanda Worker", "Quentin Auditor"})
        for (auto const* answer : {&page, &csv, &json})
            CHECK_MESSAGE(answer->body.find(name) == std::string::npos, name);

    // kept and published like any report, with the same bytes for those outside
    app.set_day(*Date::of(2026, 12, 1)); // no grade is provisional any more
    auto later = app.as("qa_manager");
    auto const kept = later.post(
        "/reports/editions", {{"report", "self-evaluation"}, {"from", "2026-10-01"}, {"to", "2026-10-31"}});
    REQUIRE(kept.status == 303);
    CHECK(later.post(kept.header("Location") + "/publication").status == 303);
    check_no_small_count(report_from_json(later.get(kept.header("Location") + "/report.json").body));
}
