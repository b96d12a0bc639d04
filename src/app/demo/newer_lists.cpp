#include "app/demo/caseload.hpp"
#include "cases/imports/imports.hpp"

#include <algorithm>

namespace gt::app::demo {

namespace {

using cases::annex_a::AnnexRow;
using cases::annex_a::List;

/// Most things are done in time; one in eight is late.
constexpr int late_in_hundred = 12;

class NewerLists {
public:
    NewerLists(std::vector<AnnexRow> rows, Chance& chance, Date today)
        : rows_{std::move(rows)}, chance_{chance}, today_{today}
    {
    }

    std::vector<AnnexRow> written()
    {
        auto const known = rows_.size();
        for (std::size_t i = 0; i < known; ++i) {
            bring_up_to_date(rows_[i]);
            if (rows_[i].list == 6) add_assessment(AnnexRow{rows_[i]});
            if (rows_[i].list == 7) add_enquiry(AnnexRow{rows_[i]});
        }
        return std::move(rows_);
    }

private:
    /// So many days ago, or more than the clock allows.
    Date since(int in_time)
    {
        bool const late = chance_.in_hundred(late_in_hundred);
        return today_.plus_days(-(late ? in_time + chance_.between(3, 40) : chance_.between(1, in_time)));
    }

    static void put(AnnexRow& row, std::string_view key, std::string const& value)
    {
        auto const& list = *cases::annex_a::find_list(row.list);
        auto const column = std::ranges::find(list.columns, key, &cases::annex_a::Column::key);
        row.facts.at(static_cast<std::size_t>(column - list.columns.begin())) = value;
    }

    void bring_up_to_date(AnnexRow& row)
    {
        if (row.list == 6) put(row, "last_seen", since(26).iso());
        if (row.list == 7) {
            put(row, "last_visit", since(13).iso());
            put(row, "seen_alone", chance_.in_hundred(85) ? "yes" : "no");
            put(row, "last_review", since(120).iso());
        }
        if (row.list == 8) bring_care_up_to_date(row);
        if (row.list == 9) {
            put(row, "last_contact", since(50).iso());
            put(row, "last_pathway_review", since(160).iso());
            put(row, "accommodation", chance_.in_hundred(60) ? "U" : "D");
            put(row, "accommodation_suitable", chance_.in_hundred(90) ? "Suitable" : "Unsuitable");
            put(row, "activity", std::string{chance_.one_of(activities)});
        }
        cases::annex_a::identify(row, *cases::annex_a::find_list(row.list), scratch_);
    }

    void bring_care_up_to_date(AnnexRow& row)
    {
        put(row, "last_visit", since(38).iso());
        put(row, "last_review", since(150).iso());
        put(row, "last_iro_contact", since(60).iso());
        put(row, "last_health_assessment", since(320).iso());
        put(row, "last_dental_check", since(300).iso());
        put(row, "placement_start", std::string{row.facts.get("care_start")});
        put(row, "permanence_plan", std::string{chance_.one_of(permanence_plans)});
        put(row, "missing_episodes", chance_.in_hundred(15) ? "2" : "0");
    }

    /// A row of another list about the same child.
    AnnexRow about(AnnexRow child, int list)
    {
        child.list = list;
        child.row_number = rows_.size() + 2;
        child.facts.begin(*cases::annex_a::find_list(list));
        return child;
    }

    void add(AnnexRow row)
    {
        cases::annex_a::identify(row, *cases::annex_a::find_list(row.list), scratch_);
        rows_.push_back(std::move(row));
    }

    void add_assessment(AnnexRow const& child)
    {
        auto const opened = child.facts.date("cin_start");
        if (!opened) return;
        auto referral = about(child, 3);
        put(referral, "referral_date", opened->iso());
        put(referral, "no_further_action", "no");
        put(referral, "earlier_referrals", chance_.in_hundred(20) ? "1" : "0");
        add(std::move(referral));
        auto assessment = about(child, 4);
        put(assessment, "assessment_start", opened->plus_days(chance_.between(0, 3)).iso());
        put(assessment, "child_seen", "yes");
        auto const took = chance_.in_hundred(late_in_hundred) ? chance_.between(66, 90) : chance_.between(25, 58);
        if (auto const end = opened->plus_days(took); end < today_) {
            put(assessment, "assessment_end", end.iso());
            put(assessment, "needs_support", "yes");
        }
        add(std::move(assessment));
    }

    void add_enquiry(AnnexRow const& child)
    {
        auto const planned = child.facts.date("plan_start");
        if (!planned) return;
        auto enquiry = about(child, 5);
        auto const before = chance_.in_hundred(late_in_hundred) ? chance_.between(24, 35) : chance_.between(8, 19);
        put(enquiry, "strategy_discussion", planned->plus_days(-before).iso());
        put(enquiry, "conference_unnecessary", "no");
        put(enquiry, "conference_date", planned->iso());
        put(enquiry, "led_to_plan", "yes");
        add(std::move(enquiry));
    }

    static constexpr std::string_view activities[] = {"F2", "F5", "F4", "G5"};
    static constexpr std::string_view permanence_plans[] = {
        "Long-term fostering", "Long-term fostering", "Return to family", "SGO/CAO", "Long-term residential placement"};

    std::vector<AnnexRow> rows_;
    Chance& chance_;
    Date today_;
    cases::Digest scratch_;
};

} // namespace

void import_newer_lists(db::Database& database, std::vector<AnnexRow> rows, Chance& chance, Instant when)
{
    auto const newer = NewerLists{std::move(rows), chance, when.london_date()}.written();
    must(cases::imports::import_annex_rows(database, newer, {"3", "4", "5", "6", "7", "8", "9"}, {0, when}));
}

} // namespace gt::app::demo
