#include "audits/multi_agency/pages/opened.hpp"
#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/store.hpp"
#include "cases/pages/child_header.hpp"
#include "framework/pages/question_fields.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;

void draw_answers(html::Out& out, Opened const& opened, std::map<std::string, std::string, std::less<>> const& answers)
{
    for (auto const& section : opened.form->sections) {
        out.el("h2", {{"class", "govuk-heading-m"}}, section.title);
        govuk::SummaryList list{.rows = {}};
        for (auto const& question : section.questions) {
            auto const given = answers.find(question.key);
            auto const words = given == answers.end() || given->second.empty()
                ? std::string{"Not answered"}
                : answer_words(question, *opened.scale, given->second);
            list.rows.push_back({.key = question.text, .value = words, .value_classes = "goldenthread-their-words"});
        }
        govuk::draw(out, list);
    }
}

} // namespace

http::Response show_agency_return(staff::Request const& request)
{
    return with_joint_audit(request, [&](Opened const& opened) {
        auto const id = ReturnId::parse(request.value("return"));
        auto const* one = id ? opened.audit.find(*id) : nullptr;
        if (!one || !one->sent_at) return staff::not_found(request); // what is not sent is the agency's own still
        auto const answers = [&] {
            auto reader = request.database().read();
            return answers_of(reader, one->id);
        }();
        return staff::show(request,
            {.title = one->agency,
                .body =
                    [&](html::Out& out) {
                        cases::draw_child_header(out, request, opened.child);
                        out.el("p", {{"class", "govuk-body"}},
                            "Sent by " + one->sent_by + ", " + one->sent_at->london_date().words());
                        draw_answers(out, opened, answers);
                    },
                .back = opened.path(),
                .caption = caption_of(opened.audit)});
    });
}

} // namespace gt::audits::multi_agency
