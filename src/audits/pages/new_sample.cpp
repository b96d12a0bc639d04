#include "audits/pages/fresh_seed.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/sample_form.hpp"
#include "audits/store/samples.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

/// The form once more as hidden fields, with the code of the list that was looked at.
void draw_choosing(html::Out& out, staff::Request const& request, SampleForm const& form, Sample const& preview)
{
    staff::form(out, request, "/audits/samples", [&] {
        draw_hidden_sample_fields(out, form);
        forms::hidden(out, "check_code", preview.check_code);
        govuk::draw(out, govuk::Button{.text = "Choose the sample", .prevents_double_click = true});
    });
}

http::Response sample_page(staff::Request const& request, SampleForm const& form, SampleChoices const& choices,
    std::optional<Sample> const& preview)
{
    return staff::show(request,
        {.title = "Choose the sample",
            .body =
                [&](html::Out& out) {
                    forms::query_form(out, html::Url::rooted("/audits/samples/new"), [&] {
                        draw_sample_fields(out, form, choices);
                        govuk::draw(out,
                            govuk::Button{.text = "Show who could be chosen", .classes = "govuk-button--secondary"});
                    });
                    if (!preview) return;
                    draw_list_sampled_from(out, *preview);
                    bool const is_empty = preview->with(Outcome::left_out).size() == preview->cases.size();
                    if (is_empty || form.problems.message_for("wanted")) return;
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
    auto const choices = sample_choices(request, reader);
    if (request.query().pairs().empty()) {
        SampleForm const empty{.team = {}, .groups = {}, .wanted = "1", .rest_days = std::to_string(choices.rest_days)};
        return sample_page(request, empty, choices, {});
    }
    auto form = read_sample_form(request.query(), choices);
    if (form.problems.any()) return sample_page(request, form, choices, {});
    auto const candidates = store::candidates_of(reader, *form.team, request.person().id, request.today());
    auto const rules = form.rules(choices);
    if (auto const may = may_choose(rules, candidates, request.today()); !may && may.problem().field == "wanted")
        form.problems.add("wanted", may.problem().message);
    // Looking chooses nothing: the seed is made when the sample is.
    return sample_page(request, form, choices, choose(rules, candidates, "", request.today()));
}

http::Response choose_sample(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const choices = sample_choices(request, reader);
    auto form = read_sample_form(request.form(), choices);
    if (form.problems.any()) return sample_page(request, form, choices, {});
    auto const id = request.new_id<SampleId>();
    if (store::find_visible_sample(reader, request.person(), id, request.today()))
        return http::redirect_to("/audits/samples/" + id.text());
    auto const candidates = store::candidates_of(reader, *form.team, request.person().id, request.today());
    auto const rules = form.rules(choices);
    auto const sample = choose(rules, candidates, fresh_seed(), request.today());
    if (auto const may = may_choose(rules, candidates, request.today()); !may)
        form.problems.add(may.problem().field, may.problem().message);
    else if (sample.check_code != request.form().text("check_code"))
        form.problems.add("team", "The list has changed since you looked at it: look at it again, then choose");
    if (form.problems.any()) return sample_page(request, form, choices, sample);
    request.database().write([&](db::Transaction& tx) {
        store::keep(tx,
            {id, *form.team, rules.team_name, request.person().id, "", request.now(), rules, sample, form.purpose()},
            {request.person().id.number, request.now(), "chose a sample"});
    });
    return http::redirect_to("/audits/samples/" + id.text());
}

} // namespace gt::audits
