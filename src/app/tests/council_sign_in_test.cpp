#include "app/testing/test_app.hpp"
#include "app/tests/invented_issuer.hpp"
#include "platform/auth/oidc/accounts.hpp"
#include "platform/history/present.hpp"
#include "platform/http/percent.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>
#include <openssl/hmac.h>

using namespace gt;
using gt::testing::Answer;
using gt::testing::Client;
using gt::testing::Issuer;
using gt::testing::KeyPointer;
using gt::testing::TestApp;
using nlohmann::json;
namespace oidc = gt::auth::oidc;

namespace {

struct Council {
    TestApp app;
    Issuer issuer;
    Client browser{app.port()};

    explicit Council(std::function<void(oidc::Settings&)> const& change = [](oidc::Settings&) {})
    {
        oidc::Settings settings;
        settings.issuer = issuer.name;
        settings.client_id = "goldenthread";
        settings.client_secret = "secret";
        settings.address = "https://qa.northvale.example";
        settings.algorithms = {"RS256", "ES256"};
        change(settings);
        app.house().keep(std::make_shared<oidc::Provider>(
            settings, [this](oidc::Asked const& asked) { return issuer.answer(asked); }));
    }

    /// Goes to the issuer, where the worker signs in; what the issuer will say is in `issuer.claims` then.
    http::Fields set_out(std::string const& then = "/cases")
    {
        auto const sent = browser.get("/sign-in/council?then=" + then);
        REQUIRE(sent.status == 303);
        auto const to = sent.header("Location");
        REQUIRE(to.starts_with(issuer.name + "/authorize?"));
        auto query = *http::decode_form(to.substr(to.find('?') + 1));
        auto const seconds = app.now().micros / 1'000'000;
        issuer.claims = {{"iss", issuer.name}, {"aud", "goldenthread"}, {"sub", "worker-1"}, {"exp", seconds + 300},
            {"iat", seconds}, {"nonce", query.text("nonce")}, {"email", "Worker@Northvale.example"},
            {"email_verified", true}};
        return query;
    }

    Answer come_back(http::Fields const& query, std::string const& code = "the code")
    {
        return browser.get("/sign-in/return?code=" + http::encode_component(code)
            + "&state=" + http::encode_component(query.text("state")));
    }

    /// Signs in with whatever `change` makes of the issuer's word.
    Answer sign_in(std::function<void(Issuer&)> const& change = [](Issuer&) {})
    {
        auto const query = set_out();
        issuer.code = "the code";
        issuer.token.clear();
        issuer.head = {{"alg", "RS256"}, {"kid", issuer.key_id}};
        change(issuer);
        return come_back(query);
    }
};

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

namespace {

/// "qa_officer over Northvale Council, ended" for each of the worker's roles, in order.
std::vector<std::string> roles_of_worker(Council& council)
{
    auto reader = council.app.database().read();
    std::vector<std::string> words;
    for (auto const& grant : staff::store::grants_of(reader, council.app.person("worker")))
        words.push_back(grant.role + " over " + grant.team_name + (grant.period.is_open() ? "" : ", ended"));
    std::ranges::sort(words);
    return words;
}

} // namespace

TEST_CASE("roles come and go with the groups of the council account, and those given by hand stay")
{
    Council council{[](oidc::Settings& s) {
        s.roles = {{"QA officers", "qa_officer", ""}, {"Alder managers", "team_manager", "Alder Team"},
            {"Everybody", "practitioner", "Alder Team"}, {"Everybody", "no_such_role", ""},
            {"Everybody", "director", "Moon"}};
    }};
    auto const with = [&](std::vector<std::string> const& groups) {
        return council.sign_in([&](Issuer& i) { i.claims["groups"] = groups; }).redirects_to("/cases");
    };
    auto const by_hand = roles_of_worker(council);
    REQUIRE(by_hand == std::vector<std::string>{"practitioner over Alder Team"});

    CHECK(with({"Everybody"}));
    CHECK_MESSAGE(roles_of_worker(council) == by_hand, "neither doubled nor taken over");
    CHECK(with({"QA officers", "Alder managers", "another"}));
    CHECK(roles_of_worker(council)
        == std::vector<std::string>{
            "practitioner over Alder Team", "qa_officer over Northvale Council", "team_manager over Alder Team"});
    CHECK(council.app.loaded("worker").may("audits.sample"));

    council.app.set_clock(council.app.now().plus_seconds(3 * 24 * 3600));
    CHECK(with({"QA officers"}));
    CHECK(roles_of_worker(council)
        == std::vector<std::string>{"practitioner over Alder Team", "qa_officer over Northvale Council",
            "team_manager over Alder Team, ended"});
    CHECK(with({}));
    CHECK_FALSE(council.app.loaded("worker").may("audits.sample"));
    CHECK(council.app.loaded("worker").may("audits.respond"));
    auto reader = council.app.database().read();
    CHECK(history::verify(reader, {}, council.app.house().kinds_with_history()).broken.empty());
}

TEST_CASE("a role that was taken and given again on one day goes on")
{
    Council council{[](oidc::Settings& s) { s.roles = {{"QA officers", "qa_officer", ""}}; }};
    auto const with = [&](std::vector<std::string> const& groups) {
        return council.sign_in([&](Issuer& i) { i.claims["groups"] = groups; }).redirects_to("/cases");
    };
    CHECK(with({"QA officers"}));
    CHECK(with({}));
    CHECK(with({"QA officers"}));
    CHECK(roles_of_worker(council)
        == std::vector<std::string>{"practitioner over Alder Team", "qa_officer over Northvale Council"});
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
