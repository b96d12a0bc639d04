#include "fuzz.hpp"
#include "platform/xml/push_parser.hpp"

#include <string>

namespace gt::fuzz {

namespace {

/// Writes down what it is told, with the pieces of a text joined.
class Scribe : public xml::Handler {
public:
    void start(std::string_view name, xml::Attributes const& attributes) override
    {
        told_ += "\x01<" + std::string{name} + ' ' + std::string{attributes.get("r")} + ' '
            + std::string{attributes.get("id")};
        ++depth_;
    }
    void end(std::string_view name) override
    {
        told_ += "\x01/" + std::string{name};
        expect(depth_-- > 0, "no element ends that has not begun");
    }
    void text(std::string_view piece) override
    {
        if (!piece.empty()) told_ += piece;
    }

    std::string const& told() const { return told_; }

private:
    std::string told_;
    int depth_ = 0;
};

struct Outcome {
    bool accepted = false;
    std::string told;

    bool operator==(Outcome const&) const = default;
};

Outcome parse_in_pieces(std::string_view bytes, std::size_t piece)
{
    Scribe scribe;
    xml::PushParser parser{scribe};
    auto state = Result<void>{};
    for (; state && !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        state = parser.push(bytes.substr(0, piece));
    if (state) state = parser.finish();
    expect(state || !state.problem().message.empty(), "a refusal says why");
    return {static_cast<bool>(state), state ? scribe.told() : ""};
}

} // namespace

void try_input(std::string_view input)
{
    auto const whole = parse_in_pieces(input, std::max<std::size_t>(input.size(), 1));
    expect(parse_in_pieces(input, 5) == whole, "a document is the same however its bytes are cut");
    expect(!whole.accepted || !input.starts_with("<!DOCTYPE"), "no document with a DOCTYPE is taken");
}

} // namespace gt::fuzz
