#include "cases/known_facts.hpp"

#include "cases/clocks.hpp"
#include "cases/code_words.hpp"
#include "cases/list_words.hpp"

#include <algorithm>

namespace gt::cases {

namespace {

/// Where a fact may stand, and how it is put. The first list that holds the child, and work that has not ended, speaks.
struct FactRule {
    std::string_view key;
    std::string_view title;
    std::vector<std::string_view> lists;
    std::string (*words)(Facts const&);
    std::optional<Standing> (*standing)(Known const&, Facts const&) = nullptr;
};

std::string day(Facts const& row, std::string_view key)
{
    auto const date = row.date(key);
    return date ? date->words() : std::string{row.get(key)};
}

template <char const* Key> std::string day_of(Facts const& row) { return day(row, Key); }
template <char const* Key> std::string words_of(Facts const& row) { return fact_words(row.get(Key)); }

/// "Began 3 May 2026, ended 7 June 2026".
std::string from_to(Facts const& row, std::string_view from, std::string_view to, std::string_view ended)
{
    if (row.get(from).empty()) return {};
    auto const end = row.get(to).empty() ? std::string{", not yet "} + std::string{ended}
                                         : ", " + std::string{ended} + " " + day(row, to);
    return "Began " + day(row, from) + end;
}

std::string joined(std::string first, std::string const& second)
{
    if (!first.empty() && !second.empty()) first += ", ";
    return first + second;
}

std::string conference_words(Facts const& row)
{
    if (!row.get("conference_date").empty()) return day(row, "conference_date");
    return row.get("conference_unnecessary") == "yes" ? "Not needed" : "None yet";
}

std::string return_interview_words(Facts const& row)
{
    if (row.get("interview_offered").empty()) return {};
    return "Offered: " + fact_words(row.get("interview_offered"))
        + (row.get("interview_accepted").empty() ? "" : "; accepted: " + fact_words(row.get("interview_accepted")));
}

// Names of columns as template arguments.
constexpr char referral_date[] = "referral_date", strategy[] = "strategy_discussion", cin_start[] = "cin_start",
               plan_start[] = "plan_start", earlier_plans[] = "earlier_plans", last_seen[] = "last_seen",
               last_visit[] = "last_visit", seen_alone[] = "seen_alone", last_review[] = "last_review",
               care_start[] = "care_start", permanence[] = "permanence_plan", iro_contact[] = "last_iro_contact",
               health[] = "last_health_assessment", dental[] = "last_dental_check", placements[] = "placements",
               missing_episodes[] = "missing_episodes", pathway[] = "last_pathway_review",
               last_contact[] = "last_contact", activity[] = "activity";

std::vector<FactRule> const& rules()
{
    static std::vector<FactRule> const all{{"referral", "Latest referral", {"3"}, day_of<referral_date>},
        {"early_help_assessment", "Early help assessment", {"2"},
            [](Facts const& row) { return from_to(row, "assessment_start", "assessment_end", "completed"); }},
        {"assessment", "Latest assessment", {"4"},
            [](Facts const& row) { return from_to(row, "assessment_start", "assessment_end", "authorised"); },
            assessment_standing},
        {"strategy_discussion", "Latest strategy discussion", {"5"}, day_of<strategy>},
        {"conference", "Initial child protection conference", {"5"}, conference_words, conference_standing},
        {"need_plan", "Child in need since", {"6"}, day_of<cin_start>},
        {"protection_plan", "Child protection plan since", {"7"},
            [](Facts const& row) { return joined(day(row, plan_start), fact_words(row.get("latest_category"))); }},
        {"earlier_plans", "Earlier child protection plans", {"7"}, words_of<earlier_plans>},
        {"last_seen", "Child last seen", {"6"}, day_of<last_seen>, last_seen_standing},
        {"last_visit", "Last visit", {"8", "7"}, day_of<last_visit>, last_visit_standing},
        {"seen_alone", "Seen alone at the last visit", {"7"}, words_of<seen_alone>},
        {"last_review", "Last review", {"8", "7"}, day_of<last_review>, last_review_standing},
        {"in_care_since", "In care since", {"8"}, day_of<care_start>},
        {"legal_status", "Legal status", {"8"},
            [](Facts const& row) {
                return joined(code_words("legal_status", row.get("legal_status")), day(row, "legal_status_start"));
            }},
        {"permanence_plan", "Permanence plan", {"8"}, words_of<permanence>},
        {"iro_contact", "Last contact of the reviewing officer", {"8"}, day_of<iro_contact>},
        {"health_assessment", "Last health assessment", {"8"}, day_of<health>, health_standing},
        {"dental_check", "Last dental check", {"8"}, day_of<dental>, dental_standing},
        {"placement", "Where the child lives", {"8"},
            [](Facts const& row) {
                return joined(code_words("placement_type", row.get("placement_type")),
                    row.get("placement_start").empty() ? "" : "since " + day(row, "placement_start"));
            }},
        {"placements", "Placements in the last 12 months", {"8"}, words_of<placements>},
        {"missing", "Times missing in the last 12 months", {"8"}, words_of<missing_episodes>},
        {"return_interview", "Return interview after the last time missing", {"8"}, return_interview_words},
        {"pathway_review", "Last review of the pathway plan", {"9"}, day_of<pathway>, pathway_standing},
        {"last_contact", "Last contact with the young person", {"9"}, day_of<last_contact>, contact_standing},
        {"accommodation", "Where the young person lives", {"9"},
            [](Facts const& row) {
                return joined(code_words("accommodation", row.get("accommodation")),
                    fact_words(row.get("accommodation_suitable")));
            }},
        {"activity", "What the young person does", {"9"},
            [](Facts const& row) { return code_words("activity", row.get("activity")); }}};
    return all;
}

/// The row of the first list that speaks: work that has not ended and stands in the newest file goes first.
ListRow const* speaking(Known const& known, FactRule const& rule)
{
    for (auto const list : rule.lists)
        if (auto const* row = known.row(list); row && !row->is_missing && !has_ended(*row)) return row;
    for (auto const list : rule.lists)
        if (auto const* row = known.row(list)) return row;
    return nullptr;
}

} // namespace

std::string KnownFact::source_words() const
{
    return list_title(list) + ", imported " + as_at.words() + (is_missing ? "; not in the newest file" : "");
}

std::span<std::string_view const> known_fact_keys()
{
    static auto const keys = [] {
        std::vector<std::string_view> all;
        all.reserve(rules().size());
        for (auto const& rule : rules()) all.push_back(rule.key);
        return all;
    }();
    return keys;
}

std::vector<KnownFact> known_facts(
    std::span<ListRow const> rows, std::optional<Date> birth, Date as_at, LocalClocks const& clocks)
{
    Known const known{rows, birth, as_at, clocks};
    std::vector<KnownFact> facts;
    facts.reserve(rules().size());
    for (auto const& rule : rules()) {
        auto const* row = speaking(known, rule);
        if (!row) continue;
        auto words = rule.words(row->facts);
        bool const runs = rule.standing && !row->is_missing && !has_ended(*row);
        facts.push_back({rule.key, std::string{rule.title}, words.empty() ? "Nothing in the list" : std::move(words),
            row->list, as_at, row->is_missing, runs ? rule.standing(known, row->facts) : std::nullopt});
    }
    return facts;
}

} // namespace gt::cases
