#include "platform/csv/csv.hpp"
#include "reports/files/month_files.hpp"

namespace gt::reports {

namespace {

constexpr std::string_view headline_row = "Routine, chosen at random";
constexpr std::string_view all_teams = "All teams";
constexpr std::string_view of_the_whole = "Overall";

using Line = std::vector<std::string>;

class Lines {
public:
    explicit Lines(HeadOfServiceMonth const& month) : month_{month}, writer_{bytes_, csv::ByteOrderMark::written} { }

    void head()
    {
        Line line{"From", "To", "As at", "Area", "Team", "Audits", "Domain"};
        for (auto const& grade : month_.measures.grades) {
            line.push_back(grade.title);
            line.push_back(grade.title + " %");
        }
        line.insert(line.end(), {"Total", "Limited by safety", "Limited by safety %", "Note"});
        writer_.row(line);
    }

    void group(std::string_view area, std::string_view team, std::string_view audits, Counted const& counted)
    {
        line(area, team, audits, of_the_whole, counted.overall, std::to_string(counted.limited_by_safety),
            counted.limited_percent ? std::to_string(*counted.limited_percent) : "");
        for (std::size_t i = 0; i < counted.by_domain.size(); ++i)
            line(area, team, audits, month_.measures.domains[i].title, counted.by_domain[i], "", "");
    }

    std::string take() { return std::move(bytes_); }

private:
    void line(std::string_view area, std::string_view team, std::string_view audits, std::string_view domain,
        GradeCounts const& counts, std::string const& limited, std::string const& limited_percent)
    {
        Line line{month_.asked.from.iso(), month_.asked.to.iso(), month_.asked.as_at.iso(), std::string{area},
            std::string{team}, std::string{audits}, std::string{domain}};
        for (std::size_t i = 0; i < counts.by_grade.size(); ++i) {
            line.push_back(std::to_string(counts.by_grade[i]));
            line.push_back(counts.percents.empty() ? "" : std::to_string(counts.percents[i]));
        }
        line.insert(line.end(), {std::to_string(counts.total), limited, limited_percent, note_on(counts)});
        writer_.row(line);
    }

    static std::string note_on(GradeCounts const& counts)
    {
        if (counts.total == 0) return "no audits";
        return counts.percents.empty() ? "too few for percentages" : "";
    }

    HeadOfServiceMonth const& month_;
    std::string bytes_;
    csv::Writer writer_;
};

} // namespace

std::string csv_of(HeadOfServiceMonth const& month)
{
    Lines lines{month};
    lines.head();
    for (auto const& area : month.areas) {
        lines.group(area.name, all_teams, headline_row, area.headline);
        for (auto const& one : area.teams) lines.group(area.name, one.team.name, headline_row, one.headline);
        for (auto const& other : area.others)
            lines.group(area.name, all_teams, title_of_other_row(other.kind), other.counted);
    }
    return lines.take();
}

} // namespace gt::reports
