#pragma once

#include <string>
#include <vector>

namespace gt::auth::oidc {

/// What being in a group of the council's accounts gives.
struct GroupRole {
    std::string group;
    std::string role; ///< of the framework: "qa_officer"
    std::string team; ///< by name; empty: over the whole authority
};

/// How this council's own sign-in is reached (goldenthread.toml, [council_sign_in]).
struct Settings {
    std::string issuer; ///< "https://login.microsoftonline.com/<tenant>/v2.0"; empty: there is none
    std::string client_id;
    std::string client_secret;
    std::string address; ///< where people reach us: "https://qa.council.example"
    std::vector<std::string> algorithms{"RS256"};
    std::string email_claim = "email";
    bool are_emails_verified = false; ///< the issuer gives each address out itself, and sends no email_verified
    std::string groups_claim = "groups";
    std::vector<std::string> groups; ///< who is in one of these may sign in; empty: everybody whom we know
    std::vector<GroupRole> roles; ///< [[council_sign_in.role]]

    bool is_set() const { return !issuer.empty(); }
    std::string return_address() const { return address + "/sign-in/return"; }
};

} // namespace gt::auth::oidc
