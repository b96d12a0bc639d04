#include "fuzz.hpp"
#include "platform/http/request.hpp"
#include "platform/http/utf8.hpp"

namespace gt::fuzz {

void try_input(std::string_view input)
{
    constexpr std::size_t most = 20;
    auto const form = http::decode_form(input, most);
    if (!form) return;
    expect(form->pairs().size() <= most, "no more fields than are allowed");
    for (auto const& [name, value] : form->pairs()) {
        expect(http::is_text(name) && http::is_text(value), "only well-formed text comes in");
        expect(form->text(name).find('\r') == std::string::npos, "line ends are plain");
    }

    auto const again = http::decode_form(http::encode_form(*form), most);
    expect(again.has_value(), "what is encoded can be decoded");
    expect(again->pairs() == form->pairs(), "what is encoded decodes as what it was");
}

} // namespace gt::fuzz
