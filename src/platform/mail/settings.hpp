#pragma once

#include <string>

namespace gt::mail {

/// How mail leaves this house (goldenthread.toml, [mail]).
struct Settings {
    std::string smtp; ///< "smtp://mail.council.example:587" or "smtps://…"; empty: mail waits and is not sent
    std::string user; ///< empty: the server asks for none
    std::string password;
    std::string from; ///< an address of the council's
    std::string address; ///< where people reach us, for the link: "https://qa.council.example"
    /// How many days a mail is kept after it was sent or given up: a quarter, within which somebody asks why they were
    /// not told. It says nothing that is not on My work, so no rule of retention asks for longer.
    int keep_days = 90;

    bool is_set() const { return !smtp.empty(); }
};

} // namespace gt::mail
