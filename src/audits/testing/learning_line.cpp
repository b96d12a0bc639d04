#include "audits/testing/learning_line.hpp"

#include "framework/store/versions.hpp"
#include "platform/testing/must.hpp"

namespace gt::testing {

namespace {

/// Where the answer to a form that was taken leads.
std::string address_after(TestApp& app, std::string_view person, std::string_view action, http::Fields const& form)
{
    auto const answer = app.as(person).post(action, form);
    if (answer.status != 303) throw std::logic_error{answer.body};
    return answer.header("Location");
}

} // namespace

http::Fields need_form(TestApp& app, std::string_view place)
{
    return {{"what", "Chronologies that are read"}, {"place", app.team(place).text()}, {"theme", "chronology"},
        {"source", "Three audits in a row"}, {"works", "Birch Team reads one aloud"}, {"wanted", "Every team does"},
        {"aim", "purposeful"}};
}

http::Fields activity_form(TestApp& app, std::string_view place, std::string const& kind)
{
    return {{"place", app.team(place).text()}, {"kind", kind}, {"title", "Reading a chronology together"},
        {"leader", app.person("qa_officer").text()}, {"first_on", "1 December 2026"}};
}

http::Fields came(std::string const& day, std::string const& number, std::string const& words)
{
    return {{"day", day}, {"held", "yes"}, {"came", number}, {"words", words}};
}

http::Fields with(http::Fields form, std::string const& field, std::string const& value)
{
    form.add(field, value);
    return form;
}

std::string raised(TestApp& app, std::string_view person, http::Fields const& form)
{
    return address_after(app, person, "/learning/needs", form);
}

std::string planned(TestApp& app, std::string_view person, http::Fields const& form)
{
    return address_after(app, person, "/learning/activities", form);
}

std::string id_in_path(std::string const& path) { return path.substr(path.rfind('/') + 1); }

void load_pack(TestApp& app, std::string const& file)
{
    must(framework::store::load_shipped(app.database(), file, {0, app.now(), "loaded the framework"}));
}

} // namespace gt::testing
