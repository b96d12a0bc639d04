#include "app/tests/invented_council.hpp"
#include "platform/auth/oidc/accounts.hpp"

#include <doctest/doctest.h>
#include <openssl/hmac.h>

using namespace gt;
using gt::testing::Answer;
using gt::testing::Client;
using gt::testing::Council;
using gt::testing::Issuer;
using gt::testing::KeyPointer;
using gt::testing::TestApp;
using nlohmann::json;
namespace oidc = gt::auth::oidc;

namespace {

void check_refused(std::function<void(Issuer&)> const& change, std::string_view words = "could not be confirmed")
{
    Council council;
    auto const answer = council.sign_in(change);
    CHECK(answer.status == 403);
    CHECK(answer.body.find(words) != std::string::npos);
    CHECK(council.browser.get("/").status == 303);
    CHECK_MESSAGE(council.sign_in().redirects_to("/cases"), "and the next time, rightly, they come in");
}

} // namespace

TEST_CASE("somebody known signs in with their council account and comes to where they were going")
{
    Council council;
    auto const query = council.set_out();
    CHECK(query.text("response_type") == "code");
    CHECK(query.text("redirect_uri") == "https://qa.northvale.example/sign-in/return");
    CHECK(query.text("code_challenge_method") == "S256");
    CHECK(council.come_back(query).redirects_to("/cases"));
    CHECK(council.browser.get("/").status == 200);
    auto const form = *http::decode_form(council.issuer.form);
    CHECK(form.text("code_verifier").size() >= 43);
    CHECK(form.text("code_verifier") != query.text("code_challenge"));
}

TEST_CASE("an ES256 signature is as good as an RS256 one")
{
    Council council;
    CHECK(council.sign_in([](Issuer& i) { i.head = {{"alg", "ES256"}, {"kid", "curve"}}; }).redirects_to("/cases"));
}

TEST_CASE("a token that is not for us, not now, or not this sign-in's is refused")
{
    auto const claim = [](char const* name, json value) { return [=](Issuer& i) { i.claims[name] = value; }; };
    Instant const now = TestApp{}.now();
    auto const seconds = now.micros / 1'000'000;
    check_refused(claim("nonce", "another"));
    check_refused([](Issuer& i) { i.claims.erase("nonce"); });
    check_refused(claim("aud", "another-client"));
    check_refused(claim("aud", json::array({"goldenthread", "another-client"})));
    check_refused(claim("azp", "another-client"));
    check_refused(claim("iss", "https://elsewhere.example"));
    check_refused(claim("exp", seconds - 61));
    check_refused(claim("exp", "soon"));
    check_refused([](Issuer& i) { i.claims.erase("exp"); });
    check_refused(claim("nbf", seconds + 61));
    check_refused(claim("iat", seconds + 61));
    check_refused([](Issuer& i) { i.claims.erase("sub"); });
}

TEST_CASE("a token with another algorithm, another key or a broken signature is refused")
{
    check_refused([](Issuer& i) {
        i.head["alg"] = "none";
        i.token = oidc::to_base64url(i.head.dump()) + "." + oidc::to_base64url(i.claims.dump()) + ".";
    });
    // The public key, which everybody knows, taken as the secret of an HMAC.
    check_refused([](Issuer& i) {
        auto const text
            = oidc::to_base64url(R"({"alg":"HS256","kid":"first"})") + "." + oidc::to_base64url(i.claims.dump());
        auto const secret = i.key_set()["keys"][0]["n"].get<std::string>();
        std::string mac(32, '\0');
        HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
            reinterpret_cast<unsigned char const*>(text.data()), text.size(),
            reinterpret_cast<unsigned char*>(mac.data()), nullptr);
        i.token = text + "." + oidc::to_base64url(mac);
    });
    check_refused([](Issuer& i) {
        auto const rightful = i.rsa;
        i.rsa = KeyPointer{EVP_RSA_gen(2048), EVP_PKEY_free};
        i.token = i.signed_token();
        i.rsa = rightful;
    });
    check_refused([](Issuer& i) {
        i.head["kid"] = "unheard of";
        i.token = i.signed_token();
        i.head["kid"] = "first";
    });
    check_refused([](Issuer& i) {
        i.head["kid"] = "curve";
        i.token = i.signed_token();
        i.head["kid"] = "first";
    });
    check_refused([](Issuer& i) {
        i.token = i.signed_token();
        i.token[i.token.size() / 2] = i.token[i.token.size() / 2] == 'A' ? 'B' : 'A';
    });
    check_refused([](Issuer& i) { i.token = "no.token"; });
    check_refused([](Issuer& i) { i.token = "a.b.c"; });
}

TEST_CASE("a state or a code that was used is refused the second time, and so is another browser's")
{
    Council council;
    auto const query = council.set_out();
    auto const flow = council.browser.cookie("goldenthread-sign-in");
    CHECK(council.come_back(query).redirects_to("/cases"));
    council.issuer.code = "the code";
    council.browser.forget_cookies();
    council.browser.set_cookie("goldenthread-sign-in", flow);
    CHECK(council.come_back(query).status == 403);

    auto const again = council.set_out();
    council.issuer.code.clear(); // as after its first use
    CHECK(council.come_back(again).status == 403);

    auto const begun_here = council.set_out();
    council.browser.forget_cookies();
    CHECK(council.come_back(begun_here).status == 403);
    CHECK(council.browser.get("/").status == 303);

    council.set_out();
    CHECK(council.come_back({{"state", "made up"}}).status == 403);
}

TEST_CASE("a sign-in has ten minutes, and one that was declined is said to be")
{
    Council council;
    auto const query = council.set_out();
    council.app.set_clock(council.app.now().plus_seconds(600));
    CHECK(council.come_back(query).status == 403);

    auto const declined = council.set_out();
    auto const answer = council.browser.get(
        "/sign-in/return?error=access_denied&error_description=%3Cb%3E&state=" + declined.text("state"));
    CHECK(answer.status == 403);
    CHECK(answer.body.find("You were not signed in to your council account") != std::string::npos);
    CHECK(answer.body.find("access_denied") == std::string::npos);
}

TEST_CASE("who is not in the staff list, or whose address nobody vouches for, is refused in words")
{
    check_refused([](Issuer& i) { i.claims["email"] = "stranger@northvale.example"; }, "staff list");
    check_refused([](Issuer& i) { i.claims["email_verified"] = false; }, "vouches for");
    check_refused([](Issuer& i) { i.claims.erase("email_verified"); }, "vouches for");
    check_refused([](Issuer& i) { i.claims.erase("email"); }, "vouches for");
    Council entra{[](oidc::Settings& s) {
        s.are_emails_verified = true;
        s.email_claim = "preferred_username";
    }};
    CHECK(entra
              .sign_in([](Issuer& i) {
                  i.claims.erase("email_verified");
                  i.claims["preferred_username"] = "worker@northvale.example";
              })
              .redirects_to("/cases"));
}

TEST_CASE("after the first time the account decides, not the address: a new owner of the address is nobody we know")
{
    Council council;
    CHECK(council.sign_in().redirects_to("/cases"));
    CHECK(council.sign_in([](Issuer& i) { i.claims["email"] = "married@northvale.example"; }).redirects_to("/cases"));
    CHECK(council.sign_in([](Issuer& i) { i.claims["sub"] = "somebody-new"; }).status == 403);
    council.app.database().write(
        [&](db::Transaction& tx) { CHECK(oidc::unbind(tx, council.app.person("worker").number)); });
    CHECK(council.sign_in([](Issuer& i) { i.claims["sub"] = "somebody-new"; }).redirects_to("/cases"));
}

TEST_CASE("where groups are named, only their people come in")
{
    Council council{[](oidc::Settings& s) { s.groups = {"QA users"}; }};
    CHECK(council.sign_in().status == 403);
    CHECK(council.sign_in([](Issuer& i) { i.claims["groups"] = json::array({"others"}); }).status == 403);
    CHECK(council.sign_in([](Issuer& i) {
                     i.claims["groups"] = json::array({"others", "QA users"});
                 })
              .redirects_to("/cases"));
}

TEST_CASE("new keys of the issuer are fetched when a token names one, and not for every made-up one")
{
    Council council;
    CHECK(council.sign_in().redirects_to("/cases"));
    CHECK(council.issuer.asked_for_keys == 1);
    council.app.set_clock(council.app.now().plus_seconds(61));
    CHECK(council
              .sign_in([](Issuer& i) {
                  i.key_id = "second";
                  i.head["kid"] = "second";
              })
              .redirects_to("/cases"));
    CHECK(council.issuer.asked_for_keys == 2);
    for (int n = 0; n < 3; ++n) CHECK(council.sign_in([](Issuer& i) { i.head["kid"] = "made up"; }).status == 403);
    CHECK(council.issuer.asked_for_keys == 2);
}

TEST_CASE("an issuer that cannot be reached is a calm page, and local accounts are the way in")
{
    Council council;
    council.issuer.is_down = true;
    CHECK(council.browser.get("/sign-in/council").status == 403);
    auto const page = council.browser.get("/sign-in?then=/cases");
    CHECK(page.body.find("/sign-in/council?then=%2Fcases") != std::string::npos);
    CHECK(page.body.find("name=\"password\"") != std::string::npos);
    council.issuer.is_down = false;
    CHECK(council.sign_in([](Issuer& i) { i.is_down = true; }).status == 403);
}

TEST_CASE("without a council account set up there is no button for it, and its addresses lead to the sign-in page")
{
    TestApp app;
    auto stranger = app.stranger();
    CHECK(stranger.get("/sign-in").body.find("council account") == std::string::npos);
    CHECK(stranger.get("/sign-in/council").redirects_to("/sign-in"));
    CHECK(stranger.get("/sign-in/return?code=x&state=y").redirects_to("/sign-in"));
}
