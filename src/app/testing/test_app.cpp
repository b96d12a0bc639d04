#include "app/testing/test_app.hpp"

#include "platform/auth/sessions.hpp"
#include "platform/files/shelf.hpp"
#include "staff/store/people.hpp"

namespace gt::testing {

Visitor::Visitor(unsigned short port, std::string const& cookie, std::string const& token)
    : client_{std::make_unique<Client>(port)}, csrf_{auth::csrf_token(token)}
{
    client_->set_cookie(cookie, token);
}

Answer Visitor::post(std::string_view target, http::Fields form)
{
    form.add("csrf", csrf_);
    return client_->post(target, form);
}

Answer Visitor::post_files(std::string_view target, http::Fields form, std::vector<SentFile> const& files)
{
    form.add("csrf", csrf_);
    return client_->post_files(target, form, files);
}

Answer Visitor::post_without_token(std::string_view target, http::Fields const& form)
{
    return client_->post(target, form);
}

TestApp::TestApp() : database_{TestDatabase::prepared("authority", fill_test_authority)}
{
    config::Config config;
    config.council = "Northvale Council";
    authority_ = std::make_unique<app::Authority>(
        database_.options(), config, Instant::in_london(*Date::of(2026, 11, 23), 9), files_.path());
    known_ = read_test_authority(authority_->database());
    http::Options options;
    options.workers = 2;
    options.upload_folder = house().get<files::Shelf>().incoming();
    options.admit_upload = [this](http::Request const& head) { return house().admit_upload(head); };
    server_ = std::make_unique<http::Server>(
        std::move(options), [this](http::Request const& request) { return authority_->house().answer(request); });
}

staff::PersonId TestApp::person(std::string_view key) const { return known_.people.find(key)->second; }
staff::TeamId TestApp::team(std::string_view key) const { return known_.teams.find(key)->second; }

staff::Person TestApp::loaded(std::string_view key)
{
    auto reader = database().read();
    return *staff::store::load_person(reader, person(key), today());
}

Visitor TestApp::as(std::string_view person_key) { return as(person(person_key)); }

Visitor TestApp::as(staff::PersonId person)
{
    auto const token = database().write(
        [&](db::Transaction& tx) { return auth::open_session(tx, person.number, authority_->clock().now()); });
    return {port(), house().cookie_name(), token};
}

std::vector<history::Entry> TestApp::history_of(history::Subject subject)
{
    auto reader = database().read();
    return history::of(reader, subject);
}

} // namespace gt::testing
