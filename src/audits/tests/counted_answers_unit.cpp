#include "audits/counted_answers.hpp"
#include "framework/check.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

/// Two tools that ask alike, with a standard in two parts.
constexpr auto pack = R"toml(layer = "england"
title = "England"
version = "1"
effective_from = 2026-04-01

[[standard]]
key = "safe"
title = "Safe"

[[standard]]
key = "seen"
part_of = "safe"
title = "Seen"

[[standard]]
key = "never_asked"
title = "Never asked"

[[section]]
key = "model"
part = "practice_model"
title = "Our model"

[[section.question]]
key = "map"
kind = "yes_no_na"
text = "Is there a map?"
standard = "safe"

[[tool]]
key = "one"
version = "1"
title = "One"

[[tool.section]]
key = "model"
from = "model"

[[tool.section.question]]
key = "alone"
kind = "yes_no_na"
text = "Seen alone?"
standard = "seen"

[[tool]]
key = "two"
version = "1"
title = "Two"

[[tool.section]]
key = "model"
from = "model"
)toml";

Date day(unsigned month) { return *Date::of(2026, month, 1); }

AnswerReport report(CountedAnswers const& counted)
{
    auto const framework = framework::check({framework::parse(pack, "p.toml").pack}, {}).framework;
    return report_answers(framework, counted, 12, day(5), day(11), day(11));
}

} // namespace

TEST_CASE("[LEI18-32] the practice model's questions are counted once, whichever tools ask them")
{
    auto const counted = report({{"map", {7, 2, 3}}});
    CHECK(counted.practice_model_title == "Our model");
    REQUIRE(counted.practice_model.size() == 2);
    CHECK(counted.practice_model[0].text == "Is there a map?");
    CHECK(counted.practice_model[0].counts == AnswerCounts{7, 2, 3});
    CHECK(counted.practice_model[1].counts == AnswerCounts{});
}

TEST_CASE("[SWI-86] a standard counts its own questions and its parts'; one that nobody asks about is left out")
{
    auto const counted = report({{"map", {7, 2, 3}}, {"alone", {1, 1, 0}}, {"ended", {9, 9, 9}}});
    REQUIRE(counted.standards.size() == 2);
    CHECK(counted.standards[0].title == "Safe");
    CHECK(counted.standards[0].counts == AnswerCounts{8, 3, 3});
    CHECK(counted.standards[1].is_part);
    CHECK(counted.standards[1].counts == AnswerCounts{1, 1, 0});
}

TEST_CASE("a percentage is of the audits that a question applied to, and of too few of them there is none")
{
    CHECK(AnswerCounts{7, 2, 30}.percent_yes(10) == std::nullopt);
    CHECK(AnswerCounts{7, 3, 30}.percent_yes(10) == 70);
    CHECK(AnswerCounts{1, 7, 0}.percent_yes(1) == 13);
    CHECK(AnswerCounts{0, 0, 4}.percent_yes(0) == std::nullopt);
}

} // namespace gt::audits
