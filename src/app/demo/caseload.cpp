#include "app/demo/caseload.hpp"

#include "app/demo/plan.hpp"
#include "cases/annex_a/annex_a.hpp"
#include "cases/imports/imports.hpp"

namespace gt::app::demo {

namespace {

using cases::annex_a::AnnexRow;

constexpr std::string_view ethnicities[]
    = {"WBRI", "WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "MWAS", "AIND", "APKN", "ABAN", "BAFR", "BCRB", "OOTH"};
constexpr std::string_view needs[] = {"N1", "N1", "N1", "N2", "N3", "N4", "N5"};
constexpr std::string_view categories[] = {"NEG", "NEG", "EMO", "EMO", "PHY", "SAB"};
constexpr char letters[] = "ABCDEFGHIJKLMNOPRSTWYZ";

struct Child {
    std::string number;
    std::string initials;
    Date birth;
    std::string gender;
    std::string ethnicity;
    std::string team;
    std::string worker;
    Date opened;
    Date seen;
};

int youngest(Work work)
{
    return work == Work::leaving ? 18 : work == Work::youth || work == Work::exploitation ? 12 : 0;
}
int oldest(Work work) { return work == Work::leaving ? 22 : 17; }

class Caseload {
public:
    Caseload(People const& people, Chance& chance, Date today) : people_{people}, chance_{chance}, today_{today} { }

    void add(int children)
    {
        for (int i = 0; i < children; ++i) add_child(static_cast<std::size_t>(i) % planned_teams().size(), i);
    }

    std::vector<AnnexRow> const& rows() const { return rows_; }
    std::string const& csv() const { return csv_; }

private:
    Child invent(std::size_t team, int index)
    {
        auto const& plan = planned_teams()[team];
        auto const& workers = people_.teams[team].workers;
        auto const age = chance_.between(youngest(plan.work), oldest(plan.work));
        auto const birth = today_.plus_months(-12 * age).plus_days(-chance_.between(3, 360));
        // A few in a hundred are held by somebody whom the staff list does not have.
        auto const worker
            = chance_.in_hundred(4) ? std::string{chance_.one_of(unknown_workers)} : chance_.one_of(workers).name;
        auto const opened = std::max(today_.plus_days(-chance_.between(20, 700)), birth);
        std::string initials;
        for (int i = 0; i < 2; ++i) initials += letters[chance_.below(static_cast<int>(sizeof letters) - 1)];
        return {std::to_string(9'000'000 + 7 * index + 311), initials, birth,
            chance_.in_hundred(50) ? "Female" : "Male", std::string{chance_.one_of(ethnicities)},
            std::string{plan.name}, worker, opened, today_.plus_days(-chance_.between(1, 25))};
    }

    void add_child(std::size_t team, int index)
    {
        auto const child = invent(team, index);
        switch (planned_teams()[team].work) {
        case Work::need:
            add_in_need(child, chance_.in_hundred(15) ? "open_assessment" : "child_in_need");
            break;
        case Work::protection:
            add_protection(child);
            break;
        case Work::care:
            add_in_care(child, team);
            break;
        case Work::leaving:
            add_row(9, child,
                {{"personal_adviser", child.worker}, {"eligibility", "Former relevant child"}, {"in_touch", "YES"},
                    {"last_contact", child.seen.iso()}});
            add_csv(child, "", "", "");
            break;
        case Work::early:
            add_csv(child, index % 9 == 0 ? "private_fostering" : "early_help", "", "");
            break;
        case Work::youth:
            add_csv(child, "youth_justice", "", "");
            break;
        case Work::exploitation:
            add_csv(child, index % 3 == 0 ? "marac" : "exploitation", "", "");
            break;
        }
    }

    void add_in_need(Child const& child, std::string_view status)
    {
        add_row(6, child,
            {{"cin_start", child.opened.iso()}, {"primary_need", chance_.one_of(needs)},
                {"last_seen", child.seen.iso()}, {"case_status", status}});
        if (status == "child_in_need" || status == "open_assessment") add_csv(child, "", "", "");
    }

    void add_protection(Child const& child)
    {
        add_in_need(child, "child_protection");
        add_row(7, child,
            {{"plan_start", child.opened.plus_days(12).iso()}, {"first_category", chance_.one_of(categories)},
                {"latest_category", chance_.one_of(categories)}, {"last_visit", child.seen.iso()},
                {"seen_alone", "yes"}, {"earlier_plans", chance_.in_hundred(20) ? "1" : "0"}});
        add_csv(child, "", "", chance_.one_of(people_.chairs).name);
    }

    void add_in_care(Child const& child, std::size_t team)
    {
        add_in_need(child, "looked_after");
        add_row(8, child,
            {{"care_start", child.opened.plus_days(8).iso()}, {"legal_status", chance_.in_hundred(70) ? "C2" : "V2"},
                {"last_visit", child.seen.iso()}, {"placements", std::to_string(chance_.between(1, 3))},
                {"placement_type", chance_.in_hundred(75) ? "U6" : "K2"}});
        add_csv(child, "", people_.iros[(team + static_cast<std::size_t>(chance_.below(5) == 0)) % 2].name, "");
    }

    void add_row(int number, Child const& child, std::map<std::string_view, std::string_view> const& facts)
    {
        auto const& list = *cases::annex_a::find_list(number);
        AnnexRow row{.list = number,
            .row_number = rows_.size() + 2,
            .child_id = child.number,
            .birth = child.birth,
            .age = age_on(child.birth, today_),
            .gender = child.gender,
            .ethnicity = child.ethnicity,
            .team = child.team,
            .worker = child.worker,
            .facts = {},
            .key = {},
            .digest = {}};
        row.facts.begin(list);
        for (std::size_t i = 0; i < list.columns.size(); ++i)
            if (auto const fact = facts.find(list.columns[i].key); fact != facts.end()) row.facts.at(i) = fact->second;
        cases::annex_a::identify(row, list, scratch_);
        rows_.push_back(std::move(row));
    }

    void add_csv(Child const& child, std::string const& kind, std::string const& iro, std::string const& chair)
    {
        auto const has_work = !kind.empty();
        csv_ += child.number + "," + kind + "," + (has_work ? child.opened.iso() : "") + ",,"
            + (has_work ? child.team : "") + "," + (has_work ? "\"" + child.worker + "\"" : "") + "," + iro + ","
            + chair + "," + child.initials + "\r\n";
    }

    People const& people_;
    Chance& chance_;
    Date today_;
    cases::Digest scratch_;
    std::vector<AnnexRow> rows_;
    std::string csv_ = "child_id,kind,opened,closed,team,worker,iro,cp_chair,initials\r\n";
};

} // namespace

Lists import_children(db::Database& database, People const& people, Chance& chance, int children, Instant when)
{
    Caseload caseload{people, chance, when.london_date()};
    caseload.add(children);
    must(cases::imports::import_annex_rows(database, caseload.rows(), {"6", "7", "8", "9"}, {0, when}));
    must(cases::imports::import_caseload(database, caseload.csv(), {0, when.plus_seconds(120)}));
    return {caseload.rows(), caseload.csv()};
}

} // namespace gt::app::demo
