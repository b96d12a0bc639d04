#include "audits/pages/fresh_seed.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/sample_form.hpp"
#include "audits/store/samples.hpp"
#include "audits/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::string name_of(staff::TeamId id, std::vector<staff::Team> const& teams)
{
    return std::ranges::find(teams, id, &staff::Team::id)->name;
}

/// The form once more as hidden fields, with the code of the list that was looked at.
void draw_choosing(html::Out& out, staff::Request const& request, SampleForm const& form, Sample const& preview)
{
    staff::form(out, request, "/audits/samples", [&] {
        forms::hidden(out, "team", form.team->text());
        forms::hidden(out, "wanted", form.wanted);
        for (auto const group : form.groups) forms::hidden(out, "group", std::string{cases::key_of(group)});
        forms::hidden(out, "check_code", preview.check_code);
        govuk::draw(out, govuk::Button{.text = "Choose the sample", .prevents_double_click = true});
    });
}

http::Response sample_page(staff::Request const& request, SampleForm const& form, std::vector<staff::Team> const& teams,
    std::optional<Sample> const& preview)
{
    return staff::show(request,
        {.title = "Choose the sample",
            .body =
                [&](html::Out& out) {
                    forms::query_form(out, html::Url::rooted("/audits/samples/new"), [&] {
                        draw_sample_fields(out, form, teams);
                        govuk::draw(out,
                            govuk::Button{.text = "Show who could be chosen", .classes = "govuk-button--secondary"});
                    });
                    if (!preview) return;
                    draw_list_sampled_from(out, *preview);
                    if (preview->with(Outcome::left_out).size() == preview->cases.size()) return;
                    out.el("p", {{"class", "govuk-body"}}, "Sample check code of this list: " + preview->check_code);
                    draw_choosing(out, request, form, *preview);
                },
            .back = "/audits/samples",
            .problems = &form.problems});
}

} // namespace

http::Response show_new_sample(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const teams = staff::store::teams_in_sight(reader, request.person().id, verb::sample, request.today());
    if (request.query().pairs().empty()) return sample_page(request, {{}, {}, "1"}, teams, {});
    auto const form = read_sample_form(request.query(), teams);
    if (form.problems.any()) return sample_page(request, form, teams, {});
    auto const candidates = store::candidates_of(reader, *form.team, request.person().id, request.today());
    // Looking chooses nothing: the seed is made when the sample is.
    auto rules = form.rules(name_of(*form.team, teams));
    auto preview = choose(rules, candidates, "", request.today());
    return sample_page(request, form, teams, preview);
}

http::Response choose_sample(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const teams = staff::store::teams_in_sight(reader, request.person().id, verb::sample, request.today());
    auto form = read_sample_form(request.form(), teams);
    if (form.problems.any()) return sample_page(request, form, teams, {});
    auto const id = request.new_id<SampleId>();
    if (store::find_visible_sample(reader, request.person(), id, request.today()))
        return http::redirect_to("/audits/samples/" + id.text());
    auto const candidates = store::candidates_of(reader, *form.team, request.person().id, request.today());
    auto const rules = form.rules(name_of(*form.team, teams));
    auto const sample = choose(rules, candidates, fresh_seed(), request.today());
    if (sample.check_code != request.form().text("check_code")) {
        form.problems.add("team", "The list has changed since you looked at it: look at it again, then choose");
        return sample_page(request, form, teams, sample);
    }
    request.database().write([&](db::Transaction& tx) {
        store::keep(tx, {id, *form.team, rules.team_name, request.person().id, "", request.now(), rules, sample},
            {request.person().id.number, request.now(), "chose a sample"});
    });
    return http::redirect_to("/audits/samples/" + id.text());
}

} // namespace gt::audits
