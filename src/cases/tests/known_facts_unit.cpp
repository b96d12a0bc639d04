#include "cases/known_facts.hpp"

#include <doctest/doctest.h>

namespace gt::cases {

namespace {

Date day(unsigned month, unsigned day_of_month, int year = 2026) { return *Date::of(year, month, day_of_month); }

Date const as_at = day(11, 20);
Date const birth = day(5, 4, 2015);

std::vector<KnownFact> facts_of(std::vector<ListRow> const& rows, std::optional<Date> born = birth)
{
    return known_facts(rows, born, as_at, {});
}

KnownFact fact(std::vector<ListRow> const& rows, std::string_view key, std::optional<Date> born = birth)
{
    for (auto& one : facts_of(rows, born))
        if (one.key == key) return one;
    throw std::runtime_error{"no such fact: " + std::string{key}};
}

ListRow in_care(Facts facts) { return {"8", std::move(facts.with("care_start", day(1, 5)))}; }

} // namespace

TEST_CASE("a fact is dated and names its list; a child in no list has none")
{
    CHECK(facts_of({}).empty());
    auto const seen = fact({{"6", Facts{}.with("last_seen", day(11, 3))}}, "last_seen");
    CHECK(seen.words == "3 November 2026");
    CHECK(seen.source_words() == "Children in need (Annex A, list 6), imported 20 November 2026");
    CHECK_FALSE(seen.standing);
    CHECK(fact({{"6", Facts{}.with("case_status", std::string_view{"child_in_need"})}}, "last_seen").words
        == "Nothing in the list");
}

TEST_CASE("[SWI-S7.1] in care: seen within a week of a new placement, then every 6 weeks, later every 3 months if it "
          "is to last")
{
    auto const visited = [](Date placed, std::optional<Date> visit, std::string_view plan = "") {
        return *fact(
            {in_care(Facts{}.with("placement_start", placed).with("last_visit", visit).with("permanence_plan", plan))},
            "last_visit")
                    .standing;
    };
    CHECK_FALSE(visited(day(11, 13), std::nullopt).is_late);
    CHECK(visited(day(11, 12), std::nullopt).words
        == "The next was due by 19 November 2026, 1 day before the list was made");
    CHECK(visited(day(11, 12), day(11, 1)).is_late);
    CHECK_FALSE(visited(day(3, 2), day(10, 9)).is_late);
    CHECK(visited(day(3, 2), day(10, 8)).is_late);
    CHECK_FALSE(visited(day(3, 2, 2025), day(8, 20), "Long-term fostering").is_late);
    CHECK(visited(day(3, 2, 2025), day(8, 19), "Long-term fostering").is_late);
    CHECK_MESSAGE(visited(day(3, 2), day(8, 20), "Long-term fostering").is_late, "6 weeks in the first year");
}

TEST_CASE("[SWI-S7.1] in care: a review within 20 working days, the second within 3 months, then every 6 months")
{
    auto const reviewed = [](Date began, std::optional<Date> review) {
        ListRow row{"8", Facts{}.with("care_start", began).with("last_review", review)};
        return *fact({row}, "last_review").standing;
    };
    CHECK_FALSE(reviewed(day(10, 23), std::nullopt).is_late);
    CHECK(reviewed(day(10, 22), std::nullopt).is_late);
    CHECK(reviewed(day(8, 3), day(8, 19)).words
        == "The next was due by 19 November 2026, 1 day before the list was made");
    CHECK_FALSE(reviewed(day(1, 5), day(5, 20)).is_late);
    CHECK(reviewed(day(1, 5), day(5, 19)).is_late);
}

TEST_CASE(
    "[SWI-S7.1] with a child protection plan: a review within 3 months, then every 6, and visits as the council says")
{
    auto const planned = [](Facts facts) { return std::vector<ListRow>{{"7", facts.with("plan_start", day(8, 20))}}; };
    CHECK_FALSE(fact(planned({}), "last_review").standing->is_late);
    CHECK_FALSE(fact(planned(Facts{}.with("last_visit", day(11, 6))), "last_visit").standing->is_late);
    CHECK(fact(planned(Facts{}.with("last_visit", day(11, 5))), "last_visit").standing->is_late);
    auto ended = planned(Facts{}.with("last_visit", day(5, 5)));
    ended.front().facts.with("plan_end", day(11, 1));
    CHECK_FALSE_MESSAGE(fact(ended, "last_visit").standing, "no clock runs for a plan that has ended");
}

TEST_CASE(
    "[SWI-S7.1] an assessment takes at most 45 working days from its referral; a conference 15 from the discussion")
{
    ListRow const referral{"3", Facts{}.with("referral_date", day(9, 1))};
    ListRow const assessment{"4", Facts{}.with("assessment_start", day(9, 4)).with("assessment_end", day(11, 3))};
    auto const done = fact({referral, assessment}, "assessment");
    CHECK(done.words == "Began 4 September 2026, authorised 3 November 2026");
    CHECK(done.standing->words == "45 working days from the referral");
    CHECK_FALSE(done.standing->is_late);
    CHECK(fact({assessment}, "assessment").standing->words == "42 working days from its start");
    auto late = assessment;
    late.facts = Facts{}.with("assessment_start", day(9, 4));
    CHECK(fact({referral, late}, "assessment").standing->words == "58 working days from the referral so far");
    ListRow const enquiry{"5", Facts{}.with("strategy_discussion", day(10, 1)).with("conference_date", day(10, 23))};
    CHECK(fact({enquiry}, "conference").standing->words == "16 working days from the strategy discussion");
    CHECK(fact({enquiry}, "conference").standing->is_late);
}

TEST_CASE("of several rows the latest counts, and one that the newest file lacks only when there is no other")
{
    ListRow const older{"3", Facts{}.with("referral_date", day(2, 1))};
    ListRow const newer{"3", Facts{}.with("referral_date", day(9, 1)), true};
    CHECK(fact({older, {"3", Facts{}.with("referral_date", day(6, 1))}}, "referral").words == "1 June 2026");
    CHECK(fact({newer, older}, "referral").words == "1 February 2026");
    auto const gone = fact({newer}, "referral");
    CHECK(gone.source_words().ends_with("; not in the newest file"));
}

TEST_CASE("in care and with an ended plan, the visit in care is the one that is told, in words for its codes")
{
    ListRow const plan{
        "7", Facts{}.with("plan_start", day(2, 2)).with("plan_end", day(6, 1)).with("last_visit", day(5, 5))};
    auto const care = in_care(Facts{}
                                  .with("placement_start", day(6, 1))
                                  .with("last_visit", day(11, 2))
                                  .with("placement_type", std::string_view{"U6"})
                                  .with("legal_status", std::string_view{"C2"}));
    CHECK(fact({plan, care}, "last_visit").words == "2 November 2026");
    CHECK(fact({plan, care}, "placement").words == "With foster carers, since 1 June 2026");
    CHECK(fact({plan, care}, "legal_status").words == "Full care order");
}

TEST_CASE("a health assessment is due every 6 months under five, every year from five on")
{
    auto const care = in_care(Facts{}.with("last_health_assessment", day(3, 1)));
    CHECK_FALSE(fact({care}, "health_assessment").standing->is_late);
    CHECK(fact({care}, "health_assessment", day(1, 1, 2023)).standing->is_late);
    CHECK_FALSE(fact({care}, "health_assessment", std::nullopt).standing);
}

} // namespace gt::cases
