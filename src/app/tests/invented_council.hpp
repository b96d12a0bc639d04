#pragma once

#include "app/testing/test_app.hpp"
#include "app/tests/invented_issuer.hpp"
#include "platform/auth/oidc/provider.hpp"
#include "platform/http/percent.hpp"

namespace gt::testing {

/// An authority whose people sign in with their council account, at an issuer of our own making.
struct Council {
    TestApp app;
    Issuer issuer;
    Client browser{app.port()};

    explicit Council(std::function<void(auth::oidc::Settings&)> const& change = [](auth::oidc::Settings&) {})
    {
        auth::oidc::Settings settings;
        settings.issuer = issuer.name;
        settings.client_id = "goldenthread";
        settings.client_secret = "secret";
        settings.address = "https://qa.northvale.example";
        settings.algorithms = {"RS256", "ES256"};
        change(settings);
        app.house().keep(std::make_shared<auth::oidc::Provider>(
            settings, [this](auth::oidc::Asked const& asked) { return issuer.answer(asked); }));
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

} // namespace gt::testing
