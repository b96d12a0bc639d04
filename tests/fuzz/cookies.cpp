#include "fuzz.hpp"
#include "platform/http/request.hpp"
#include "platform/http/utf8.hpp"

namespace gt::fuzz {

void try_input(std::string_view input)
{
    auto const cookies = http::decode_cookies(input);
    std::string joined;
    for (auto const& [name, value] : cookies.pairs()) {
        expect(!name.empty() && http::is_text(name) && http::is_text(value), "only named, well-formed text comes in");
        expect(name.find_first_of(";=") == std::string::npos && value.find(';') == std::string::npos,
            "a cookie ends where its neighbour begins");
        joined += name + "=\"" + value + "\"; ";
    }
    expect(http::decode_cookies(joined).pairs() == cookies.pairs(), "cookies sent back are the same");
}

} // namespace gt::fuzz
