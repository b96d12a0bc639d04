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

    bool is_set() const { return !smtp.empty(); }
};

} // namespace gt::mail
