#include "platform/auth/credentials.hpp"
#include "platform/auth/password.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/password_input.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

struct PersonForm {
    std::string name;
    std::string email;
    std::string job_title;
    forms::Problems problems;

    static PersonForm read(http::Fields const& fields)
    {
        PersonForm form{fields.text("name"), fields.text("email"), fields.text("job_title"), {}};
        if (form.name.empty()) form.problems.add("name", "Enter a name");
        if (form.email.find('@') == std::string::npos)
            form.problems.add("email", "Enter an email address, like name@example.gov.uk");
        if (form.job_title.empty()) form.problems.add("job_title", "Enter a job title");
        if (auto const good = auth::check_new_password(fields.raw("password")); !good)
            form.problems.add(good.problem().field, good.problem().message);
        return form;
    }
};

http::Response new_person_page(Request const& request, PersonForm const& form)
{
    auto const box = [&](std::string const& name, std::string const& label, std::string const& value,
                         std::string const& autocomplete) {
        return govuk::Input{.name = name,
            .label = {.text = label},
            .value = value,
            .error = form.problems.message_for(name),
            .autocomplete = autocomplete,
            .classes = "govuk-input--width-20"};
    };
    return show(request,
        {.title = "Add a person",
            .body =
                [&](html::Out& out) {
                    staff::form(out, request, "/people", [&] {
                        govuk::draw(out, box("name", "Name", form.name, "off"));
                        govuk::draw(out, box("email", "Email address", form.email, "off"));
                        govuk::draw(out, box("job_title", "Job title", form.job_title, "off"));
                        govuk::draw(out,
                            govuk::PasswordInput{.name = "password",
                                .label = {.text = "First password"},
                                .hint = "At least 12 characters. Tell it to them in person.",
                                .error = form.problems.message_for("password"),
                                .autocomplete = "new-password"});
                        govuk::draw(out, govuk::Button{.text = "Add"});
                    });
                },
            .back = "/people",
            .problems = &form.problems});
}

} // namespace

http::Response show_new_person(Request const& request) { return new_person_page(request, {}); }

http::Response create_person(Request const& request)
{
    auto form = PersonForm::read(request.form());
    if (form.problems.any()) return new_person_page(request, form);
    StaffMember const member{request.new_id<PersonId>(), form.name, form.email, form.job_title, {request.today()}};
    auto const hash = auth::hash_password(request.form().raw("password"));
    auto const added = request.database().write([&](db::Transaction& tx) -> Result<void> {
        history::Act const act{request.person().id.number, request.now(), "added the person"};
        if (auto const first = store::add_person(tx, member, act); !first) return first;
        return auth::set_credentials(tx, member.id.number, member.email, hash, request.now());
    });
    if (!added) {
        form.problems.add(added.problem().field, added.problem().message);
        return new_person_page(request, form);
    }
    return redirect_with_notice("/people/" + member.id.text(), "The person is added. Give them a role next.");
}

} // namespace gt::staff
