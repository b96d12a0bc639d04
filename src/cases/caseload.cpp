#include "cases/caseload.hpp"

#include <algorithm>
#include <vector>

namespace gt::cases {

namespace {

/// How a list of Annex A or a kind of the caseload file makes a case.
struct Source {
    std::string_view list;
    Group group;
    std::string_view opened;
    std::string_view closed;
    bool at_the_front_door = false; ///< contacts, referrals, early help: they lead to the work of the other lists
};

/// In order of precedence.
constexpr std::array sources{
    Source{"6", Group::child_in_need, "cin_start", "cin_end"},
    Source{"8", Group::in_care, "care_start", "care_end"},
    Source{"7", Group::child_protection, "plan_start", "plan_end"},
    Source{"9", Group::care_leaver, "", ""},
    Source{"private_fostering", Group::private_fostering, "opened", "closed"},
    Source{"youth_justice", Group::youth_justice, "opened", "closed"},
    Source{"exploitation", Group::exploitation, "opened", "closed"},
    Source{"marac", Group::marac, "opened", "closed"},
    Source{"early_help", Group::early_help, "opened", "closed"},
    Source{"2", Group::early_help, "assessment_start", "", true},
    Source{"3", Group::front_door, "referral_date", "", true},
    Source{"1", Group::front_door, "contact_date", "", true},
};

struct Candidate {
    Source const* source;
    CaseRow const* row;
    Group group;
    bool is_open;
    std::optional<Date> opened_on;
    std::optional<Date> closed_on;
};

/// What the case status of list 6 says; nothing for "closed" and for words we do not know.
std::optional<Group> group_by_status(std::string_view status)
{
    if (status == "looked_after") return Group::in_care;
    if (status == "child_protection") return Group::child_protection;
    if (status == "child_in_need" || status == "open_assessment") return Group::child_in_need;
    return std::nullopt;
}

bool is_open(Source const& source, CaseRow const& row)
{
    if (row.facts.date(source.closed)) return false;
    if (source.list == "6") return row.facts.get("case_status") != "closed";
    if (!source.at_the_front_door) return true;
    if (row.is_missing || source.list == "1") return false; // a contact is over on its day
    return row.facts.get("no_further_action") != "yes";
}

Candidate candidate_from(Source const& source, CaseRow const& row)
{
    Candidate candidate{&source, &row, source.group, is_open(source, row), row.facts.date(source.opened),
        row.facts.date(source.closed)};
    if (source.list == "6")
        if (auto const group = group_by_status(row.facts.get("case_status"))) candidate.group = *group;
    return candidate;
}

/// By precedence; within a list open before closed, then the latest first.
std::vector<Candidate> candidates_among(std::span<CaseRow const> rows)
{
    std::vector<Candidate> candidates;
    for (auto const& source : sources)
        for (auto const& row : rows)
            if (row.list == source.list) candidates.push_back(candidate_from(source, row));
    std::ranges::stable_sort(candidates, [](Candidate const& a, Candidate const& b) {
        if (a.source != b.source) return a.source < b.source;
        return std::tie(a.is_open, a.opened_on) > std::tie(b.is_open, b.opened_on);
    });
    return candidates;
}

/// Work that ended keeps its place before a referral that led to it, not before one that came later.
Candidate const& deciding(std::vector<Candidate> const& candidates)
{
    auto const is_work = [](Candidate const& one) { return !one.source->at_the_front_door; };
    auto const is_open_work = [&](Candidate const& one) { return is_work(one) && one.is_open; };
    if (auto const open = std::ranges::find_if(candidates, is_open_work); open != candidates.end()) return *open;

    // Among closed work the plan or the care says more than the episode of need around it.
    auto const closed_as = [&](std::string_view list) {
        return std::ranges::find_if(candidates, [&](Candidate const& one) { return one.source->list == list; });
    };
    auto work = closed_as("8");
    if (work == candidates.end()) work = closed_as("7");
    if (work == candidates.end()) work = std::ranges::find_if(candidates, is_work);

    auto const begins_later = [&](Candidate const& one) {
        return !is_work(one) && (work == candidates.end() || (one.opened_on && one.opened_on > work->closed_on));
    };
    auto const open_and_later = [&](Candidate const& one) { return one.is_open && begins_later(one); };
    if (auto const open = std::ranges::find_if(candidates, open_and_later); open != candidates.end()) return *open;
    return work != candidates.end() ? *work : candidates.front();
}

/// The first that is filled: of the deciding row, then by precedence.
template <class Read> auto first_filled(CaseRow const& deciding, std::vector<Candidate> const& candidates, Read read)
{
    auto value = read(deciding);
    for (auto at = candidates.begin(); at != candidates.end() && !value; ++at) value = read(*at->row);
    return value;
}

std::optional<std::string> filled(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional{std::string{text}};
}

std::optional<std::string> worker_in(CaseRow const& row)
{
    if (auto worker = filled(row.facts.get("worker"))) return worker;
    return filled(row.facts.get("personal_adviser"));
}

/// Wherever in the rows it stands: the caseload file's may stand in a row without a kind.
std::optional<std::string> anywhere(std::span<CaseRow const> rows, std::string_view key)
{
    std::optional<std::string> missing;
    for (auto const& row : rows) {
        auto const value = filled(row.facts.get(key));
        if (value && !row.is_missing) return value;
        if (value) missing = value;
    }
    return missing;
}

} // namespace

std::optional<Derived> derive(std::span<CaseRow const> rows)
{
    auto candidates = candidates_among(rows);
    auto const stands = [](Candidate const& one) { return !one.row->is_missing; };
    if (std::ranges::any_of(candidates, stands)) std::erase_if(candidates, std::not_fn(stands));
    if (candidates.empty()) return std::nullopt;

    auto const& main = deciding(candidates);
    auto const text = [&](std::string_view key) {
        return first_filled(*main.row, candidates, [&](CaseRow const& row) {
            return filled(row.facts.get(key));
        }).value_or("");
    };
    return Derived{main.group, main.is_open, main.opened_on, main.closed_on, text("team"),
        first_filled(*main.row, candidates, worker_in).value_or(""), anywhere(rows, "iro").value_or(""),
        anywhere(rows, "cp_chair").value_or(""), anywhere(rows, "initials"),
        first_filled(*main.row, candidates, [](CaseRow const& row) { return row.facts.date("birth"); }), text("gender"),
        text("ethnicity"), text("disability")};
}

} // namespace gt::cases
