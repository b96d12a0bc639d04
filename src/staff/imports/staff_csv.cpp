#include "staff/imports/staff_csv.hpp"

#include "platform/csv/table.hpp"
#include "platform/text/heading.hpp"

#include <algorithm>
#include <array>

namespace gt::staff::imports {

namespace {

struct KindWord {
    std::string_view word;
    RowKind kind;
};

constexpr std::array kind_words{
    KindWord{"area", RowKind::area},
    KindWord{"team", RowKind::team},
    KindWord{"person", RowKind::person},
    KindWord{"role", RowKind::role},
    KindWord{"link", RowKind::link},
};

/// Reads the table line by line; every fault of a line is told, so that one round puts all of them right.
class Reader {
public:
    explicit Reader(csv::Table const& table) : table_{table} { }

    Reading read()
    {
        for (auto const& line : table_.rows()) take(line);
        return std::move(reading_);
    }

private:
    void take(csv::Table::Row const& line)
    {
        line_ = &line;
        auto const refusals_before = reading_.refusals.size();
        auto const kind = std::ranges::find(kind_words, lower_ascii(cell("kind")), &KindWord::word);
        if (kind == kind_words.end()) return refuse("kind", "Write area, team, person, role or link");

        auto parent = one_spaced(cell("parent"));
        if (parent.empty()) parent = one_spaced(cell("team"));
        StaffRow const row{line.line, kind->kind, one_spaced(cell("name")), std::move(parent),
            one_spaced(cell("email")), one_spaced(cell("job_title")), one_spaced(cell("role")), date("from"),
            date("to")};
        if (row.from && row.to && *row.to < *row.from) refuse("to", "This is before the day it began");
        require(row);
        if (reading_.refusals.size() == refusals_before) reading_.rows.push_back(row);
    }

    void require(StaffRow const& row)
    {
        bool const is_named = row.kind == RowKind::area || row.kind == RowKind::team || row.kind == RowKind::person;
        if (is_named && row.name.empty()) refuse("name", "This is empty");
        if (!is_named && row.role.empty()) refuse("role", "This is empty");
        if ((row.kind == RowKind::team || row.kind == RowKind::link) && row.parent.empty())
            refuse(
                "parent", row.kind == RowKind::team ? "This is empty: name the area" : "This is empty: name the team");
        bool const is_about_a_person = !is_named || row.kind == RowKind::person;
        if (is_about_a_person && row.email.empty()) refuse("email", "This is empty");
    }

    std::string_view cell(std::string_view column) const
    {
        auto const index = table_.column(column);
        return index ? line_->text(*index) : std::string_view{};
    }

    std::optional<Date> date(std::string_view column)
    {
        auto const written = cell(column);
        if (written.empty()) return std::nullopt;
        auto const day = Date::parse_typed(written);
        if (!day) refuse(column, "This is no day of the calendar: write it as dd/mm/yyyy");
        return day;
    }

    void refuse(std::string_view column, std::string reason)
    {
        reading_.refusals.push_back({line_->line, std::string{column}, std::move(reason)});
    }

    csv::Table const& table_;
    csv::Table::Row const* line_ = nullptr;
    Reading reading_;
};

} // namespace

Result<Reading> read(std::string_view csv)
{
    auto const table = csv::Table::read(csv);
    if (!table) return table.problem();
    if (!table->column("kind"))
        return Problem{"", "The file has no column called kind: its first line must name the columns"};
    return Reader{*table}.read();
}

std::string_view template_text()
{
    return "kind,name,parent,email,job_title,role,from,to\r\n"
           "area,Family Help,,,,,,\r\n"
           "team,North Assessment,Family Help,,,,,\r\n"
           "person,Sam Example,,sam.example@council.example,Social worker,,01/04/2026,\r\n"
           "person,Ash Reviewer,,ash.reviewer@council.example,Independent reviewing officer,,01/04/2026,\r\n"
           "role,,North Assessment,sam.example@council.example,,practitioner,01/04/2026,\r\n"
           "role,,,ash.reviewer@council.example,,iro,01/04/2026,\r\n"
           "link,,North Assessment,ash.reviewer@council.example,,iro,01/04/2026,\r\n";
}

} // namespace gt::staff::imports
