#include "platform/xlsx/written.hpp"

#include "platform/xlsx/sheet_name.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <unistd.h>
#include <xlsxwriter.h>

namespace gt::xlsx {

namespace {

constexpr double widest_column = 60;
constexpr double narrowest_column = 9;
constexpr std::size_t longest_text = 32'767; // what one cell of Excel holds

/// A file that nobody else can guess or read, gone with this object.
class ScratchFile {
public:
    ScratchFile() : path_{(std::filesystem::temp_directory_path() / "goldenthread-XXXXXX").string()}
    {
        auto const file = ::mkstemp(path_.data());
        if (file < 0) throw std::runtime_error{"no temporary file can be made for a workbook"};
        ::close(file);
    }
    ~ScratchFile()
    {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    ScratchFile(ScratchFile const&) = delete;
    ScratchFile& operator=(ScratchFile const&) = delete;

    std::string const& path() const { return path_; }
    std::string bytes() const
    {
        std::ifstream file{path_, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

private:
    std::string path_;
};

/// At most what a cell holds, never in the middle of a letter.
std::string that_fits(std::string text)
{
    if (text.size() <= longest_text) return text;
    auto end = longest_text;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    return text;
}

struct Formats {
    explicit Formats(lxw_workbook* book)
        : plain{workbook_add_format(book)}, day{workbook_add_format(book)}, head{workbook_add_format(book)},
          title{workbook_add_format(book)}
    {
        format_set_num_format(day, "d mmm yyyy");
        format_set_align(day, LXW_ALIGN_LEFT);
        for (auto* bold : {head, title}) format_set_bold(bold);
        format_set_text_wrap(head);
        format_set_bottom(head, LXW_BORDER_THIN);
        format_set_font_size(title, 14);
    }

    lxw_format* of(WrittenRow::Look look) const
    {
        if (look == WrittenRow::Look::head) return head;
        return look == WrittenRow::Look::title ? title : plain;
    }

    lxw_format* plain;
    lxw_format* day;
    lxw_format* head;
    lxw_format* title;
};

class SheetWriter {
public:
    SheetWriter(
        lxw_workbook* book, lxw_worksheet* sheet, Formats const& formats, WrittenSheet const& written, std::string name)
        : book_{book}, sheet_{sheet}, formats_{formats}, written_{written}, name_{std::move(name)}
    {
    }

    void write()
    {
        for (std::size_t row = 0; row < written_.rows.size(); ++row) write_row(row);
        set_widths();
        auto below = static_cast<lxw_row_t>(written_.rows.size() + 1);
        for (auto const& chart : written_.charts) {
            if (chart.rows == 0) continue;
            add_chart(chart, below);
            below += 18; // rows that a chart of the usual height covers
        }
    }

private:
    void write_row(std::size_t number)
    {
        auto const& row = written_.rows[number];
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            write_cell(static_cast<lxw_row_t>(number), static_cast<lxw_col_t>(column), row.cells[column],
                formats_.of(row.look));
    }

    void write_cell(lxw_row_t row, lxw_col_t column, Written const& cell, lxw_format* format)
    {
        if (auto const* text = std::get_if<std::string>(&cell))
            worksheet_write_string(sheet_, row, column, that_fits(*text).c_str(), format);
        else if (auto const* number = std::get_if<std::int64_t>(&cell))
            worksheet_write_number(sheet_, row, column, static_cast<double>(*number), format);
        else if (auto const* real = std::get_if<double>(&cell))
            worksheet_write_number(sheet_, row, column, *real, format);
        else if (auto const* day = std::get_if<Date>(&cell)) {
            lxw_datetime moment{day->year(), static_cast<int>(day->month()), static_cast<int>(day->day()), 0, 0, 0};
            worksheet_write_datetime(sheet_, row, column, &moment, formats_.day);
        }
    }

    void set_widths()
    {
        std::vector<double> widths;
        for (auto const& row : written_.rows) {
            if (row.look == WrittenRow::Look::title || row.cells.size() < 2) continue;
            if (widths.size() < row.cells.size()) widths.resize(row.cells.size(), narrowest_column);
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                if (auto const* text = std::get_if<std::string>(&row.cells[i]))
                    widths[i] = std::clamp(static_cast<double>(text->size()) + 2, widths[i], widest_column);
        }
        for (std::size_t i = 0; i < widths.size(); ++i)
            worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr);
    }

    void add_chart(WrittenChart const& chart, lxw_row_t below)
    {
        bool const is_line = chart.kind == WrittenChart::Kind::line;
        auto* const drawn = workbook_add_chart(
            book_, static_cast<std::uint8_t>(is_line ? LXW_CHART_SCATTER_STRAIGHT : LXW_CHART_BAR_STACKED));
        chart_title_set_name(drawn, chart.title.c_str());
        if (!chart.foot_title.empty())
            chart_axis_set_name(is_line ? drawn->x_axis : drawn->y_axis, chart.foot_title.c_str());
        auto const first = static_cast<lxw_row_t>(chart.first_row);
        auto const last = static_cast<lxw_row_t>(chart.first_row + chart.rows - 1);
        auto const label = static_cast<lxw_col_t>(chart.label_column);
        for (auto const index : chart.columns) {
            auto const column = static_cast<lxw_col_t>(index);
            auto* const series = chart_add_series(drawn, nullptr, nullptr);
            chart_series_set_categories(series, name_.c_str(), first, label, last, label);
            chart_series_set_values(series, name_.c_str(), first, column, last, column);
            chart_series_set_name_range(series, name_.c_str(), first - 1, column);
        }
        auto description = chart.description;
        lxw_chart_options options{};
        options.description = description.data();
        worksheet_insert_chart_opt(sheet_, below, 0, drawn, &options);
    }

    lxw_workbook* book_;
    lxw_worksheet* sheet_;
    Formats const& formats_;
    WrittenSheet const& written_;
    std::string name_;
};

void write_sheets(lxw_workbook* workbook, WrittenBook const& book)
{
    Formats const formats{workbook};
    SheetNames names;
    for (auto const& written : book.sheets) {
        auto const name = names.next(written.name);
        auto* const sheet = workbook_add_worksheet(workbook, name.c_str());
        if (sheet == nullptr) throw std::runtime_error{"a workbook refused the name of a sheet"};
        SheetWriter{workbook, sheet, formats, written, name}.write();
    }
}

} // namespace

std::string bytes_of(WrittenBook const& book)
{
    ScratchFile const file;
    auto* const workbook = workbook_new(file.path().c_str());
    if (workbook == nullptr) throw std::runtime_error{"a workbook cannot be begun"};
    auto title = book.title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = static_cast<time_t>(book.created.micros / 1'000'000);
    workbook_set_properties(workbook, &properties);
    write_sheets(workbook, book);
    if (workbook_close(workbook) != LXW_NO_ERROR) throw std::runtime_error{"a workbook cannot be written"};
    return file.bytes();
}

} // namespace gt::xlsx
