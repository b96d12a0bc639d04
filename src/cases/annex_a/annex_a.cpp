#include "cases/annex_a/annex_a.hpp"

#include "cases/annex_a/list_reader.hpp"
#include "platform/text/heading.hpp"

#include <array>
#include <charconv>
#include <numeric>

namespace gt::cases::annex_a {

namespace {

/// "List 6", "list_6", "List 6 - CIN", "Annex A List 6". 0 when the name says no list.
int list_named(std::string_view sheet)
{
    auto const key = heading_key(sheet);
    std::string_view rest{key};
    if (rest.starts_with("annexa")) rest.remove_prefix(6);
    if (!rest.starts_with("list")) return 0;
    rest.remove_prefix(4);
    int number = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return number;
}

/// The sheets of each list, by their positions.
std::vector<std::vector<std::size_t>> sheets_by_list(xlsx::Workbook const& workbook)
{
    std::vector<std::vector<std::size_t>> found(lists().size() + 1);
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        auto const number = list_named(workbook.sheets()[i]);
        if (find_list(number) != nullptr) found[static_cast<std::size_t>(number)].push_back(i);
    }
    return found;
}

std::size_t sum(std::vector<ListReport> const& lists, std::size_t ListReport::*count)
{
    return std::accumulate(lists.begin(), lists.end(), std::size_t{0},
        [&](std::size_t total, ListReport const& list) { return total + list.*count; });
}

} // namespace

std::string_view Facts::get(std::string_view key) const
{
    for (auto const& fact : values_)
        if (fact.key == key) return fact.value;
    return {};
}

void Facts::begin(List const& list)
{
    values_.resize(list.columns.size());
    for (std::size_t i = 0; i < values_.size(); ++i) {
        values_[i].key = list.columns[i].is_fact() ? list.columns[i].key : std::string_view{};
        values_[i].value.clear();
    }
}

std::size_t Reading::accepted() const { return sum(lists, &ListReport::accepted); }
std::size_t Reading::refused() const { return sum(lists, &ListReport::refused); }

Result<Reading> read(xlsx::Workbook const& workbook, std::function<void(AnnexRow const&)> const& on_row)
{
    Reading reading;
    auto const sheets = sheets_by_list(workbook);
    bool any = false;
    for (auto const& list : lists()) {
        auto const& of_list = sheets[static_cast<std::size_t>(list.number)];
        if (of_list.empty()) reading.lists.push_back({.list = list.number});
        for (auto const sheet : of_list) {
            ListReport report{.list = list.number, .sheet = workbook.sheets()[sheet]};
            if (sheet != of_list.front()) {
                report.state = ListReport::State::given_twice;
                reading.refusals.push_back({list.number, 0, "",
                    "Another sheet is called " + workbook.sheets()[of_list.front()] + ": only that one was read"});
            } else {
                ListReader reader{list, workbook, report, reading.refusals, on_row};
                if (auto const done = reader.read(sheet); !done) return done.problem();
            }
            any = any || report.state == ListReport::State::read;
            reading.lists.push_back(std::move(report));
        }
    }
    if (!any)
        return Problem{
            "", "This is no Annex A workbook: no sheet is called List 1 to List 10 and has the headings of that list"};
    return reading;
}

void identify(AnnexRow& row, List const& list, Digest& scratch)
{
    auto const start = row.facts.get(list.start_key);
    row.key = std::to_string(list.number) + " ";
    row.key += start.empty() ? "-" : start;
    row.key += " ";
    row.key += row.child_id;

    scratch.add("child_id", row.child_id);
    scratch.add("birth", row.birth ? row.birth->iso() : "");
    scratch.add("age", row.age && !row.birth ? std::to_string(*row.age) : "");
    scratch.add("gender", row.gender);
    scratch.add("ethnicity", row.ethnicity);
    scratch.add("team", row.team);
    scratch.add("worker", row.worker);
    row.facts.each([&](std::string_view key, std::string_view value) { scratch.add(key, value); });
    row.digest = scratch.take();
}

} // namespace gt::cases::annex_a
