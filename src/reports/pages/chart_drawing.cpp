#include "reports/pages/chart_drawing.hpp"

#include <algorithm>
#include <array>

namespace gt::reports {

namespace {

using html::Out;

constexpr int width = 480;
constexpr int font = 14;
constexpr std::string_view font_names = "Liberation Sans, Arial, Helvetica, sans-serif";
constexpr std::string_view ink = "#0b0c0c";

/// Told apart by those who see few colours, each against white and its neighbour; words in them in the given ink.
struct Colour {
    std::string_view fill;
    std::string_view words;
};
constexpr std::array<Colour, 6> colours{{{"#12436d", "#ffffff"}, {"#28a197", "#0b0c0c"}, {"#801650", "#ffffff"},
    {"#f46a25", "#0b0c0c"}, {"#3d3d3d", "#ffffff"}, {"#a285d1", "#0b0c0c"}}};

Colour const& colour_of(std::size_t series) { return colours[series % colours.size()]; }

void words_at(
    Out& out, int x, int y, std::string_view words, std::string_view fill = ink, std::string_view anchor = "start")
{
    out.el("text",
        {{"x", x}, {"y", y}, {"font-family", font_names}, {"font-size", font}, {"fill", fill}, {"text-anchor", anchor}},
        words);
}

void line_between(Out& out, int x1, int y1, int x2, int y2, std::string_view stroke, int thick)
{
    out.el("line", {{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}, {"stroke", stroke}, {"stroke-width", thick}});
}

void block(Out& out, int x, int y, int wide, int high, std::string_view fill)
{
    out.el("rect",
        {{"x", x}, {"y", y}, {"width", wide}, {"height", high}, {"fill", fill}, {"stroke", "#ffffff"},
            {"stroke-width", 1}});
}

template <class Draw> void svg(Out& out, int height, model::Chart const& chart, Draw&& draw)
{
    auto const box = "0 0 " + std::to_string(width) + " " + std::to_string(height);
    out.el("svg",
        {{"xmlns", "http://www.w3.org/2000/svg"}, {"viewBox", box}, {"width", "100%"}, {"role", "img"},
            {"aria-label", chart.title + ". " + chart.words}, {"focusable", "false"}},
        draw);
}

model::Cell const& cell_of(model::Row const& row, int column) { return row.cells[static_cast<std::size_t>(column)]; }

/// One bar a row: its name above it, its parts side by side, each with its count where there is room.
class Bars {
public:
    explicit Bars(model::Table const& table) : table_{table}, rows_{model::charted_rows(table)}
    {
        for (auto const* row : rows_) longest_ = std::max(longest_, total_of(*row));
    }

    bool is_empty() const { return longest_ == 0; }
    int height() const { return legend_high + static_cast<int>(rows_.size()) * row_high; }

    void draw(Out& out) const
    {
        draw_legend(out);
        int y = legend_high;
        for (auto const* row : rows_) {
            words_at(out, 0, y + font, model::words_in(cell_of(*row, table_.chart->label)));
            draw_bar(out, *row, y + font + 5);
            y += row_high;
        }
    }

private:
    static constexpr int legend_high = 28;
    static constexpr int row_high = 46;
    static constexpr int bar_high = 20;
    static constexpr int room_for_total = 40;

    std::int64_t total_of(model::Row const& row) const
    {
        std::int64_t total = 0;
        for (auto const column : table_.chart->series) total += model::number_in(cell_of(row, column));
        return total;
    }

    void draw_legend(Out& out) const
    {
        int x = 0;
        for (std::size_t i = 0; i < table_.chart->series.size(); ++i) {
            auto const& title = table_.columns[static_cast<std::size_t>(table_.chart->series[i])].title;
            block(out, x, 4, 14, 14, colour_of(i).fill);
            words_at(out, x + 18, 16, title);
            x += 18 + static_cast<int>(title.size()) * 7 + 14;
        }
    }

    void draw_bar(Out& out, model::Row const& row, int y) const
    {
        int x = 0;
        for (std::size_t i = 0; i < table_.chart->series.size(); ++i) {
            auto const count = model::number_in(cell_of(row, table_.chart->series[i]));
            auto const wide = static_cast<int>(count * (width - room_for_total) / longest_);
            if (wide == 0) continue;
            block(out, x, y, wide, bar_high, colour_of(i).fill);
            auto const words = std::to_string(count);
            if (wide > static_cast<int>(words.size()) * 8 + 6)
                words_at(out, x + wide / 2, y + 15, words, colour_of(i).words, "middle");
            x += wide;
        }
        words_at(out, x + 6, y + 15, std::to_string(total_of(row)));
    }

    model::Table const& table_;
    std::vector<model::Row const*> rows_;
    std::int64_t longest_ = 0;
};

/// A share that falls in steps from 100%: it stays until the next row's day.
class Steps {
public:
    explicit Steps(model::Table const& table) : table_{table}, rows_{model::charted_rows(table)}
    {
        for (auto const* row : rows_) last_ = std::max(last_, model::number_in(cell_of(*row, table.chart->label)));
    }

    bool is_empty() const { return rows_.size() < 2 || last_ == 0; }
    static int height() { return foot + 44; }

    void draw(Out& out) const
    {
        for (int const percent : {0, 25, 50, 75, 100}) {
            line_between(out, left, y_of(percent), width, y_of(percent), "#b1b4b6", 1);
            words_at(out, left - 6, y_of(percent) + 5, std::to_string(percent) + "%", ink, "end");
        }
        for (int part = 0; part <= 4; ++part) {
            auto const at = last_ * part / 4;
            words_at(out, x_of(at), foot + 18, std::to_string(at), ink, part == 4 ? "end" : "middle");
        }
        words_at(
            out, width, foot + 38, table_.columns[static_cast<std::size_t>(table_.chart->label)].title, ink, "end");
        draw_line(out);
    }

private:
    static constexpr int left = 48;
    static constexpr int top = 10;
    static constexpr int foot = 210;

    int x_of(std::int64_t at) const { return left + static_cast<int>(at * (width - left) / last_); }
    static int y_of(std::int64_t percent) { return foot - static_cast<int>(percent * (foot - top) / 100); }

    void draw_line(Out& out) const
    {
        int x = x_of(0);
        int y = y_of(100);
        for (auto const* row : rows_) {
            auto const next_x = x_of(model::number_in(cell_of(*row, table_.chart->label)));
            auto const next_y = y_of(model::number_in(cell_of(*row, table_.chart->series.front())));
            line_between(out, x, y, next_x, y, colours[0].fill, 3);
            line_between(out, next_x, y, next_x, next_y, colours[0].fill, 3);
            x = next_x;
            y = next_y;
        }
    }

    model::Table const& table_;
    std::vector<model::Row const*> rows_;
    std::int64_t last_ = 0;
};

template <class Drawing> void draw_unless_empty(Out& out, model::Chart const& chart, Drawing const& drawing)
{
    if (!drawing.is_empty()) svg(out, drawing.height(), chart, [&] { drawing.draw(out); });
}

} // namespace

void draw_chart(html::Out& out, model::Table const& table)
{
    if (!table.chart) return;
    if (table.chart->kind == model::Chart::Kind::steps) return draw_unless_empty(out, *table.chart, Steps{table});
    draw_unless_empty(out, *table.chart, Bars{table});
}

} // namespace gt::reports
