#include "platform/auth/oidc/id_token.hpp"

#include "fuzz.hpp"

namespace gt::fuzz {

/// The first line is a key set, the second a token: nobody can sign one for a key that they do not hold.
void try_input(std::string_view input)
{
    using namespace auth::oidc;
    auto const end = std::min(input.find('\n'), input.size());
    auto const keys = KeySet::parse(input.substr(0, end)).value_or(KeySet{});
    Expected expected;
    expected.issuer = "https://login.example";
    expected.client_id = "goldenthread";
    expected.nonce = "n";
    expected.algorithms = {"RS256", "ES256"};
    auto const found = check_id_token(input.substr(std::min(end + 1, input.size())), keys, expected);
    expect(std::holds_alternative<Refused>(found), "no made-up token lets anybody in");
    expect(!key_of(std::get<Refused>(found)).empty(), "each refusal has its key");
}

} // namespace gt::fuzz
