#include "audits/counted_answers.hpp"
#include "audits/readiness.hpp"
#include "framework/check.hpp"
#include "platform/embedded.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

Date on_a_day() { return *Date::of(2026, 11, 23); }

framework::Framework swindon()
{
    auto const pack = [](std::string const& file) { return framework::parse(*embedded_file(file), file).pack; };
    return framework::check({pack("packs/england.toml"), pack("packs/swindon.toml")}, {}).framework;
}

/// Each part of the standard stands in the library under its number, is judged in the audit tool, and is counted: the
/// share met of those it applied to, of the part and with the other parts of the whole standard.
void check_standard(std::string const& standard, std::vector<std::string> const& parts)
{
    static auto const framework = swindon();
    auto const* tool = framework.tool_on("swindon_standards", on_a_day());
    REQUIRE(tool);
    CountedAnswers counted;
    for (auto const& part : parts) {
        CAPTURE(part);
        auto const* asked = tool->question(part);
        REQUIRE(asked);
        CHECK(asked->standard == part);
        CHECK(asked->values() == std::vector<std::string>{"met", "partly", "not_met", "na"});
        counted[part] = {8, 1, 4, 3}; // met, not met, not applicable, partly
    }
    REQUIRE(tool->section(standard));
    CHECK(tool->section(standard)->is_domain()); // the grade of the whole, with its reason
    auto const report = report_answers(framework, counted, 16, on_a_day(), on_a_day(), on_a_day());
    CHECK(report.has_judgements);
    auto const count = static_cast<int>(parts.size());
    auto const number = standard.substr(1) + ". ";
    auto whole = std::ranges::find_if(
        report.standards, [&](CountedStandard const& one) { return one.title.starts_with(number); });
    REQUIRE(whole != report.standards.end());
    CHECK(whole->counts == AnswerCounts{8 * count, count, 4 * count, 3 * count});
    CHECK(whole->counts.percent_yes(10) == 67); // 8 of 12
    for (auto const& part : parts) {
        ++whole;
        CHECK(whole->is_part);
        auto number_of_part = part.substr(1, part.find_last_of("0123456789")); // "2_3" of s2_3a
        number_of_part[number_of_part.find('_')] = '.';
        CHECK(whole->title.starts_with(number_of_part + " "));
        CHECK(whole->counts == AnswerCounts{8, 1, 4, 3});
    }
}

} // namespace

TEST_CASE("[SWI-S1] [SWI-S1.1] [SWI-S1.2] [SWI-S1.3] [SWI-S1.4] the child's best interests are judged part by part")
{
    check_standard("s1", {"s1_1", "s1_2", "s1_3", "s1_4"});
}

TEST_CASE("[SWI-S2] [SWI-S2.1] [SWI-S2.2] [SWI-S2.3a] [SWI-S2.3b] children's lived experience is judged part by part")
{
    check_standard("s2", {"s2_1", "s2_2", "s2_3a", "s2_3b"});
}

TEST_CASE(
    "[SWI-S3] [SWI-S3.1] [SWI-S3.2] [SWI-S3.3] [SWI-S3.4] [SWI-S3.5] [SWI-S3.6] partnership with parents is judged "
    "part by part")
{
    check_standard("s3", {"s3_1", "s3_2", "s3_3", "s3_4", "s3_5", "s3_6"});
}

TEST_CASE("[SWI-S4] [SWI-S4.1] [SWI-S4.2] [SWI-S4.3] children's part in decisions is judged part by part")
{
    check_standard("s4", {"s4_1", "s4_2", "s4_3"});
}

TEST_CASE("[SWI-S5] [SWI-S5.1] [SWI-S5.2] [SWI-S5.3] [SWI-S5.4] equality is judged part by part")
{
    check_standard("s5", {"s5_1", "s5_2", "s5_3", "s5_4"});
}

TEST_CASE(
    "[SWI-S6] [SWI-S6.1] [SWI-S6.2] [SWI-S6.3] [SWI-S6.4] [SWI-S6.5] [SWI-S6.6] work with other agencies is judged "
    "part by part")
{
    check_standard("s6", {"s6_1", "s6_2", "s6_3", "s6_4", "s6_5", "s6_6"});
}

TEST_CASE("[SWI-S7.1] [SWI-S7.2] law and best practice are judged part by part, as far as one case shows them")
{
    check_standard("s7", {"s7_1", "s7_2"});
}

TEST_CASE("[SWI-S8] [SWI-S8.1] [SWI-S8.2] [SWI-S8.3] [SWI-S8.4] [SWI-S8.5] records are judged part by part")
{
    check_standard("s8", {"s8_1", "s8_2", "s8_3", "s8_4", "s8_5"});
}

TEST_CASE(
    "[SWI-S9.1] [SWI-S9.2] [SWI-S9.3] [SWI-S9.6] [SWI-S9.7] management is judged part by part, as far as one case "
    "shows it")
{
    check_standard("s9", {"s9_1", "s9_2", "s9_3", "s9_6", "s9_7"});
}

TEST_CASE("[SWI-S10] [SWI-S10.1] [SWI-S10.2] [SWI-S10.3] courtesy and respect are judged part by part")
{
    check_standard("s10", {"s10_1", "s10_2", "s10_3"});
}

TEST_CASE("[SWI-86] on each audit every one of the ten standards is judged with a grade and its reason")
{
    auto const framework = swindon();
    auto const* tool = framework.tool_on("swindon_standards", on_a_day());
    auto const* scale = framework.scale(tool->scale, on_a_day());
    auto const missing = what_is_missing(*tool, *scale, framework.rules, {});
    for (int standard = 1; standard <= 10; ++standard) {
        auto const page = "sections/s" + std::to_string(standard);
        CHECK(std::ranges::any_of(missing, [&](Missing const& one) {
            return one.page == page && one.sentence.ends_with("give a grade with its reason");
        }));
    }
}

} // namespace gt::audits
