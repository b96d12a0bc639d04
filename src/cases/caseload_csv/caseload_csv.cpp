#include "cases/caseload_csv/caseload_csv.hpp"

#include "platform/csv/table.hpp"
#include "platform/text/heading.hpp"

#include <array>
#include <unordered_map>

namespace gt::cases::caseload_csv {

namespace {

constexpr std::array kinds{
    Kind::private_fostering, Kind::marac, Kind::exploitation, Kind::youth_justice, Kind::early_help};
constexpr std::array<std::string_view, 9> columns{
    "child_id", "kind", "opened", "closed", "team", "worker", "iro", "cp_chair", "initials"};
constexpr std::size_t longest_text = 200;
constexpr std::size_t longest_initials = 10;

std::optional<Kind> kind_named(std::string_view text)
{
    auto const key = heading_key(text);
    for (auto const kind : kinds)
        if (heading_key(name_of(kind)) == key) return kind;
    return std::nullopt;
}

/// Reads the table row by row. Every fault of a row is told, so that one round puts all of them right.
class Reader {
public:
    explicit Reader(csv::Table const& table) : table_{table} { }

    Reading read()
    {
        for (auto const& heading : table_.headings())
            if (!heading.empty() && !is_known(heading)) reading_.ignored_columns.push_back(heading);
        for (auto const& row : table_.rows()) take(row);
        return std::move(reading_);
    }

private:
    static bool is_known(std::string_view heading)
    {
        return std::ranges::any_of(columns, [&](auto name) { return heading_key(name) == heading_key(heading); });
    }

    void take(csv::Table::Row const& line)
    {
        line_ = &line;
        auto const refusals_before = reading_.refusals.size();

        CaseloadRow row;
        row.row_number = line.line;
        row.child_id = text("child_id");
        row.opened = date("opened");
        row.closed = date("closed");
        row.team = text("team");
        row.worker = text("worker");
        row.iro = text("iro");
        row.cp_chair = text("cp_chair");
        row.initials = text("initials");
        if (row.child_id.empty()) refuse("child_id", "This is empty");
        if (row.initials.size() > longest_initials) refuse("initials", "Initials are a few letters, not a name");
        take_kind(row);
        check_one_person(row.child_id, "iro", row.iro, iro_of_);
        check_one_person(row.child_id, "cp_chair", row.cp_chair, chair_of_);
        if (reading_.refusals.size() > refusals_before) return;

        identify(row);
        reading_.rows.push_back(std::move(row));
    }

    void take_kind(CaseloadRow& row)
    {
        auto const word = text("kind");
        row.kind = kind_named(word);
        if (!word.empty() && !row.kind)
            return refuse(
                "kind", "Write private_fostering, marac, exploitation, youth_justice or early_help, or leave it empty");
        if (row.kind && cell("opened").empty())
            refuse("opened", "This is empty: work of this kind needs the day it began");
        if (row.opened && row.closed && *row.closed < *row.opened)
            refuse("closed", "This is before the day it was opened");
        if (row.kind) return;

        if (!cell("opened").empty() || !cell("closed").empty())
            refuse("kind", "This is empty: say what was opened or closed");
        if (row.iro.empty() && row.cp_chair.empty() && row.initials.empty())
            refuse("", "The row says nothing: it has no kind, IRO, chair or initials");
    }

    /// Two rows must not name different people for one child and one role: neither would be right.
    void check_one_person(std::string const& child, std::string_view column, std::string const& name,
        std::unordered_map<std::string, std::string>& known)
    {
        if (name.empty() || child.empty()) return;
        auto const [entry, is_new] = known.try_emplace(child, name);
        if (!is_new && entry->second != name) refuse(column, "An earlier row names somebody else for this child");
    }

    std::string_view cell(std::string_view column) const
    {
        auto const index = table_.column(column);
        return index ? line_->text(*index) : std::string_view{};
    }

    std::string text(std::string_view column)
    {
        auto value = one_spaced(cell(column));
        if (value == "-") value.clear();
        if (value.size() > longest_text) refuse(column, "This is too long");
        return value;
    }

    std::optional<Date> date(std::string_view column)
    {
        auto const written = cell(column);
        if (written.empty()) return std::nullopt;
        auto const day = Date::parse_typed(written);
        if (!day || day->year() < 1900 || day->year() > 2100) {
            refuse(column, "This is no day of the calendar: write it as dd/mm/yyyy");
            return std::nullopt;
        }
        return day;
    }

    void refuse(std::string_view column, std::string reason)
    {
        reading_.refusals.push_back({0, line_->line, std::string{column}, std::move(reason)});
    }

    void identify(CaseloadRow& row)
    {
        row.key
            = (row.kind ? std::string{name_of(*row.kind)} + " " + row.opened->iso() : "child -") + " " + row.child_id;
        digest_.add("closed", row.closed ? row.closed->iso() : "");
        digest_.add("team", row.team);
        digest_.add("worker", row.worker);
        digest_.add("iro", row.iro);
        digest_.add("cp_chair", row.cp_chair);
        digest_.add("initials", row.initials);
        row.digest = digest_.take();
    }

    csv::Table const& table_;
    csv::Table::Row const* line_ = nullptr;
    std::unordered_map<std::string, std::string> iro_of_;
    std::unordered_map<std::string, std::string> chair_of_;
    Digest digest_;
    Reading reading_;
};

} // namespace

std::string_view name_of(Kind kind)
{
    switch (kind) {
    case Kind::private_fostering:
        return "private_fostering";
    case Kind::marac:
        return "marac";
    case Kind::exploitation:
        return "exploitation";
    case Kind::youth_justice:
        return "youth_justice";
    case Kind::early_help:
        return "early_help";
    }
    return {};
}

Result<Reading> read(std::string_view csv)
{
    auto const table = csv::Table::read(csv);
    if (!table) return table.problem();
    if (!table->column("child_id"))
        return Problem{"", "The file has no column called child_id: its first line must name the columns"};
    return Reader{*table}.read();
}

std::string_view template_text()
{
    return "child_id,kind,opened,closed,team,worker,iro,cp_chair,initials\r\n"
           "900001,private_fostering,02/03/2026,,North Assessment,Sam Example,,,AB\r\n"
           "900002,marac,14/04/2026,20/05/2026,North Assessment,Sam Example,,,\r\n"
           "900003,exploitation,01/06/2026,,Safer Futures,Kim Sample,,,\r\n"
           "900004,youth_justice,11/05/2026,,Youth Justice,Lee Specimen,,,\r\n"
           "900005,early_help,09/01/2026,30/06/2026,Family Hub West,Jo Instance,,,\r\n"
           "900006,,,,,,Ash Reviewer,,CD\r\n"
           "900007,,,,,,,Robin Chair,\r\n";
}

} // namespace gt::cases::caseload_csv
