#include "audits/pages/answer_bar.hpp"

namespace gt::audits {

namespace {

// In the picture's own units; a telephone shows them about as large as they are here.
constexpr int width = 320;
constexpr int height = 24;
constexpr int letter = 7; ///< about as wide as one letter is

struct Piece {
    int count = 0;
    std::string_view fill;
    std::string_view ink;
    std::string_view words;
};

void draw_piece(html::Out& out, Piece const& piece, int x, int length)
{
    out.el("rect",
        {{"x", std::to_string(x)}, {"y", "1"}, {"width", std::to_string(length)},
            {"height", std::to_string(height - 2)}, {"fill", std::string{piece.fill}}, {"stroke", "#0b0c0c"}});
    auto const count = std::to_string(piece.count);
    auto const words = count + " " + std::string{piece.words};
    auto const fits = [&](std::string const& text) { return static_cast<int>(text.size() + 1) * letter < length; };
    if (!fits(count)) return;
    out.el("text",
        {{"x", std::to_string(x + 5)}, {"y", "16"}, {"font-size", "12"}, {"font-family", "Arial, sans-serif"},
            {"fill", std::string{piece.ink}}},
        fits(words) ? words : count);
}

} // namespace

void draw_answer_bar(html::Out& out, AnswerCounts const& counts)
{
    if (counts.all() == 0) return;
    auto const label = std::to_string(counts.yes) + " yes, "
        + (counts.partly > 0 ? std::to_string(counts.partly) + " partly, " : std::string{}) + std::to_string(counts.no)
        + " no, " + std::to_string(counts.not_applicable) + " not applicable";
    out.el("svg",
        {{"viewBox", "0 0 " + std::to_string(width) + " " + std::to_string(height)}, {"role", "img"},
            {"class", "goldenthread-bar"}, {"focusable", "false"}, {"aria-label", label}},
        [&] {
            int x = 1;
            for (auto const& piece : {Piece{counts.yes, "#0c4a2f", "#ffffff", "yes"},
                     Piece{counts.partly, "#cfe8dc", "#0b0c0c", "partly"}, Piece{counts.no, "#fbefd5", "#0b0c0c", "no"},
                     Piece{counts.not_applicable, "#ffffff", "#0b0c0c", "not applicable"}}) {
                if (piece.count == 0) continue;
                auto const length = piece.count * (width - 2) / counts.all();
                draw_piece(out, piece, x, length);
                x += length;
            }
        });
}

} // namespace gt::audits
