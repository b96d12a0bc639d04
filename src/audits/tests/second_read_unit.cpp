#include "audits/agreement/consistency.hpp"
#include "audits/files/consistency_files.hpp"
#include "audits/second_read.hpp"
#include "platform/text/digest.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

Date const day = *Date::of(2026, 11, 2);

std::vector<Drawable> list_of(int count)
{
    std::vector<Drawable> list;
    for (int i = 1; i <= count; ++i) list.push_back({{1000 + i}, "C" + std::to_string(i), "Alder Team", day});
    return list;
}

framework::Scale four_point()
{
    framework::Scale scale{};
    int order = 0;
    for (auto const* key : {"inadequate", "requires_improvement", "good", "outstanding"})
        scale.grades.push_back({{}, key, key, ++order, ""});
    return scale;
}

ComparedDomain domain(std::string key, std::string first, std::string second)
{
    return {key, key, {std::move(first), "because"}, {std::move(second), "because"}};
}

GradePair pair(std::int64_t auditor, std::string domain, std::string first, std::string second)
{
    return {{auditor}, "Auditor " + std::to_string(auditor), {7}, "Alder Team", std::move(domain), std::move(first),
        std::move(second)};
}

std::vector<Named> const grades{{"inadequate", "Inadequate"}, {"requires_improvement", "Requires improvement"},
    {"good", "Good"}, {"outstanding", "Outstanding"}};

} // namespace

TEST_CASE("a draw is what anybody gets from the list and the seed, in whatever order the list comes")
{
    auto list = list_of(30);
    auto const drawn = draw(list, 5, "a seed");
    std::ranges::reverse(list);
    auto const again = draw(list, 5, "a seed");
    CHECK(drawn.drawn == again.drawn);
    CHECK(drawn.check_code == again.check_code);
    CHECK(draw(list, 6, "a seed").check_code != drawn.check_code);
    CHECK(draw(list, 5, "another").drawn != drawn.drawn);
    for (auto const& one : drawn.drawn)
        CHECK(text::digest("a seed\n" + one.id.text()) <= text::digest("a seed\n" + drawn.drawn.back().id.text()));
    CHECK(draw(list, 50, "a seed").drawn.size() == 30);
}

TEST_CASE("the usual number of second reads is the pack's share, rounded up")
{
    CHECK(usual_number(0, 10) == 0);
    CHECK(usual_number(1, 10) == 1);
    CHECK(usual_number(30, 10) == 3);
    CHECK(usual_number(31, 10) == 4);
    CHECK(usual_number(31, 100) == 31);
}

TEST_CASE("an agreed grade is the one both gave, or one with a coded reason, and never above the cap")
{
    framework::Section safety{};
    safety.key = "safety";
    safety.part = framework::Section::Part::domain;
    safety.limiting = true;
    framework::Tool tool{};
    tool.sections = {safety};
    REQUIRE(tool.domains().size() == 1);
    std::vector const domains{
        domain("overall", "good", "requires_improvement"), domain("safety", "inadequate", "inadequate")};
    auto const check = [&](AgreedGrades const& agreed) {
        auto const fine = check_agreed(tool, four_point(), {}, domains, agreed);
        return fine ? std::string{} : fine.problem().field;
    };
    AgreedGrade const same{"inadequate", "", ""};
    CHECK(check({}) == "grade-overall");
    CHECK(check({{"overall", {"requires_improvement", "", ""}}, {"safety", same}}) == "why-overall");
    CHECK(check({{"overall", {"requires_improvement", "invented", ""}}, {"safety", same}}) == "why-overall");
    CHECK(
        check({{"overall", {"requires_improvement", "slip", ""}}, {"safety", {"good", "slip", ""}}}) == "grade-safety");
    CHECK(check({{"overall", {"good", "slip", ""}}, {"safety", same}}) == "grade-overall");
    CHECK(check({{"overall", {"requires_improvement", "slip", ""}}, {"safety", same}}) == "");
}

TEST_CASE("reported is what was agreed; until then, the auditor's own")
{
    AgreedGrade const agreed{"requires_improvement", "slip", ""};
    CHECK(reported_grade("good", nullptr) == "good");
    CHECK(reported_grade("good", &agreed) == "requires_improvement");
}

TEST_CASE("[SWI-87] consistency is counted over all, by auditor, by team and by domain; too few pairs are counts only")
{
    std::vector<GradePair> pairs;
    for (int i = 0; i < 10; ++i) pairs.push_back(pair(1, "overall", "good", i < 7 ? "good" : "requires_improvement"));
    for (int i = 0; i < 3; ++i) pairs.push_back(pair(2, "overall", "inadequate", "requires_improvement"));
    pairs.push_back(pair(2, "safety", "good", "good"));
    pairs.push_back(pair(2, "safety", "good", "met"));
    auto const consistency = consistency_of(pairs, grades, {{"safety", "Safety"}, {"voice", "Voice"}}, day, day);
    CHECK(consistency.not_comparable == 1);
    CHECK(consistency.whole().agreement.table.pairs() == 13);
    CHECK(consistency.whole().agreement.table.first_lower() == 3);
    std::vector<std::string> rows;
    for (auto const& row : consistency.rows)
        rows.push_back(std::string{row.by} + " " + row.title + " " + std::to_string(row.agreement.table.pairs())
            + (row.agreement.is_too_few ? " few" : ""));
    CHECK(rows
        == std::vector<std::string>{"overall All second reads, overall grade 13", "auditor Auditor 1 10",
            "auditor Auditor 2 3 few", "team Alder Team 13", "domain Safety 1 few", "domain Voice 0 few"});
}

TEST_CASE("CSV and JSON say the same as the page: numbers as shown, words for too few and for not defined")
{
    std::vector<GradePair> pairs;
    for (int i = 0; i < 12; ++i) pairs.push_back(pair(1, "overall", "good", "good"));
    pairs.push_back(pair(2, "safety", "good", "good"));
    auto const consistency = consistency_of(pairs, grades, {{"safety", "Safety"}}, day, day);
    auto const csv = figures::csv_of(lines_of(consistency));
    CHECK(csv.find("Overall,\"All second reads, overall grade\",12,12,0,0,100.0,75.8,100.0,not defined")
        != std::string::npos);
    CHECK(csv.find("Domain,Safety,1,1,0,0,,,,") != std::string::npos);
    CHECK(csv.find("too few to say") != std::string::npos);
    auto const json = json_of(consistency);
    CHECK(json.find("\"same_percent\": 100.0") != std::string::npos);
    CHECK(json.find("\"too_few_to_say\": true") != std::string::npos);
    CHECK(json.find("\"measures\": null") != std::string::npos);
}

} // namespace gt::audits
