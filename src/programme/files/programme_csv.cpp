#include "programme/files/programme_csv.hpp"

#include "platform/csv/csv.hpp"
#include "programme/wording.hpp"

namespace gt::programme {

namespace {

class Lines {
public:
    explicit Lines(store::Programme const& programme)
        : programme_{programme}, writer_{bytes_, csv::ByteOrderMark::written}
    {
        writer_.row({"Year", "At the end of", "Quota", "How often", "Team", "By", "In the year", "Due so far", "Done",
            "Done %", "Exempt", "Short", "Still to do"});
    }

    void line(Quota const& quota, std::string const& team, std::string const& by, Figures const& figures)
    {
        auto const percent = percent_words(figures.done, figures.due, programme_.small_number_threshold);
        std::vector<std::string> const fields{year_words(programme_.year), programme_.on.iso(), quota.title,
            quota_words(quota), team, by, std::to_string(figures.year), std::to_string(figures.due),
            std::to_string(figures.done), percent.value_or(""), std::to_string(figures.exempted),
            std::to_string(figures.short_by), std::to_string(figures.to_do)};
        writer_.row(fields);
    }

    std::string take() { return std::move(bytes_); }

private:
    store::Programme const& programme_;
    std::string bytes_;
    csv::Writer writer_;
};

} // namespace

std::string csv_of(store::Programme const& programme)
{
    Lines lines{programme};
    for (auto const& area : programme.areas) lines.line(area.quota, "", "", area.total);
    for (auto const& role : programme.roles)
        for (auto const& one : role.lines)
            lines.line(role.quota, one.holding.place, name_words(one.holding), one.figures);
    return lines.take();
}

} // namespace gt::programme
