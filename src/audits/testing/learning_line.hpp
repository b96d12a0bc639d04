#pragma once

#include "app/testing/test_app.hpp"

#include <string>

/// Learning needs and what is done about them, by the forms that people send.
namespace gt::testing {

/// Of that place, about chronologies, with every field filled.
http::Fields need_form(TestApp& app, std::string_view place);
/// Of that kind for that place, on 1 December 2026, led by the QA officer.
http::Fields activity_form(TestApp& app, std::string_view place, std::string const& kind);
/// So many came on a day that was held.
http::Fields came(std::string const& day, std::string const& number, std::string const& words);
/// The form with something else in one of its fields.
http::Fields with(http::Fields form, std::string const& field, std::string const& value);

/// The address of the need, or activity, that this person sent the form of.
std::string raised(TestApp& app, std::string_view person, http::Fields const& form);
std::string planned(TestApp& app, std::string_view person, http::Fields const& form);
std::string id_in_path(std::string const& path);

/// Puts another council's pack into force beside those there are.
void load_pack(TestApp& app, std::string const& file);

} // namespace gt::testing
