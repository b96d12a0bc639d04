#include "audits/pages/answer_bars.hpp"

namespace gt::audits {

namespace {

constexpr int width = 600;
constexpr int row_height = 52;
constexpr int bar_height = 22;
constexpr int longest_label = 88;

std::string shortened(std::string const& text)
{
    if (text.size() <= longest_label) return text;
    auto const end = text.rfind(' ', longest_label);
    return text.substr(0, end == std::string::npos ? longest_label : end) + " …";
}

struct Piece {
    int count;
    std::string_view fill;
    std::string_view ink;
    std::string_view words;
};

void draw_piece(html::Out& out, Piece const& piece, int x, int y, int length)
{
    out.el("rect",
        {{"x", std::to_string(x)}, {"y", std::to_string(y)}, {"width", std::to_string(length)},
            {"height", std::to_string(bar_height)}, {"fill", std::string{piece.fill}}, {"stroke", "#0b0c0c"}});
    auto const words = std::to_string(piece.count) + " " + std::string{piece.words};
    constexpr int letter = 8; // about as wide as one letter is
    bool const fits = static_cast<int>(words.size()) * letter < length;
    auto const shown = fits ? words : std::to_string(piece.count);
    if (!fits && length < 2 * letter) return;
    out.el("text",
        {{"x", std::to_string(x + 6)}, {"y", std::to_string(y + 16)}, {"font-size", "14"},
            {"font-family", "Arial, sans-serif"}, {"fill", std::string{piece.ink}}},
        shown);
}

void draw_row(html::Out& out, CountedQuestion const& question, int y)
{
    out.el("text",
        {{"x", "0"}, {"y", std::to_string(y + 14)}, {"font-size", "14"}, {"font-family", "Arial, sans-serif"},
            {"fill", "#0b0c0c"}},
        shortened(question.text));
    auto const& counts = question.counts;
    int x = 0;
    for (auto const& piece :
        {Piece{counts.yes, "#0c4a2f", "#ffffff", "yes"}, Piece{counts.no, "#fbefd5", "#0b0c0c", "no"},
            Piece{counts.not_applicable, "#ffffff", "#0b0c0c", "not applicable"}}) {
        if (piece.count == 0) continue;
        auto const length = piece.count * (width - 2) / counts.all();
        draw_piece(out, piece, x + 1, y + 20, length);
        x += length;
    }
}

} // namespace

void draw_answer_bars(html::Out& out, std::span<CountedQuestion const> questions, std::string const& title)
{
    auto const height = static_cast<int>(questions.size()) * row_height;
    out.el("svg",
        {{"viewBox", "0 0 " + std::to_string(width) + " " + std::to_string(height)}, {"role", "img"},
            {"class", "goldenthread-chart"}, {"xmlns", "http://www.w3.org/2000/svg"}, {"focusable", "false"},
            {"aria-label", title + ": bars of yes, no and not applicable, as in the table below"}},
        [&] {
            for (std::size_t i = 0; i < questions.size(); ++i)
                if (questions[i].counts.all() > 0) draw_row(out, questions[i], static_cast<int>(i) * row_height);
        });
}

} // namespace gt::audits
