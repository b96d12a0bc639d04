#pragma once

#include "app/authority.hpp"
#include "app/testing/test_authority.hpp"
#include "platform/history/history.hpp"
#include "platform/http/server.hpp"
#include "platform/testing/client.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/testing/test_database.hpp"

#include <memory>
#include <string_view>

namespace gt::testing {

/// Somebody at a browser: signed in, with the token that forms carry.
class Visitor {
public:
    Visitor(unsigned short port, std::string const& cookie, std::string const& token);

    Answer get(std::string_view target) { return client_->get(target); }
    /// With the session's token added, as the page's own form would.
    Answer post(std::string_view target, http::Fields form = {});
    /// With files, as a form of staff::upload_form would.
    Answer post_files(std::string_view target, http::Fields form, std::vector<SentFile> const& files);
    /// A post as some other site would make it: without the token.
    Answer post_without_token(std::string_view target, http::Fields const& form);

private:
    std::unique_ptr<Client> client_;
    std::string csrf_;
};

/// The real program on a real database, served on a loopback port, with the invented authority of
/// test_authority.hpp in it. The clock stands at Monday 23 November 2026, 9am, until it is set.
class TestApp {
public:
    TestApp();

    db::Database& database() { return authority_->database(); }
    staff::House& house() { return authority_->house(); }
    unsigned short port() const { return server_->port(); }

    staff::PersonId person(std::string_view key) const;
    staff::TeamId team(std::string_view key) const;
    /// The person as the program loads them, with their verbs today.
    staff::Person loaded(std::string_view key);

    Visitor as(std::string_view person_key);
    Visitor as(staff::PersonId person);
    Client stranger() const { return Client{port()}; }

    Date today() const { return authority_->clock().today(); }
    Instant now() const { return authority_->clock().now(); }
    void set_clock(Instant now) { authority_->clock().set(now); }
    /// 9am of that day.
    void set_day(Date day) { set_clock(Instant::in_london(day, 9)); }

    std::vector<history::Entry> history_of(history::Subject subject);

private:
    TestDatabase database_;
    TemporaryFolder files_;
    std::unique_ptr<app::Authority> authority_;
    std::unique_ptr<http::Server> server_;
    TestAuthority known_;
};

} // namespace gt::testing
