#include "audits/pages/managers_view.hpp"

#include "audits/pages/pages.hpp"
#include "audits/store/audits.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr std::size_t longest = 4'000;

bool may_say(staff::Request const& request, AtHand const& at_hand, db::Reader& reader)
{
    auto const& audit = at_hand.audit;
    if (audit.is_second_read() || audit.state == State::final_) return false;
    if (at_hand.is_auditor(request.person()) || at_hand.is_worker(request.person())) return false;
    return staff::store::is_in_sight(reader, request.person().id, verb::respond, audit.team, request.today());
}

void draw_form(html::Out& out, staff::Request const& request, AtHand const& at_hand, std::string const& words)
{
    staff::long_form(out, request, at_hand.path("managers-view"), [&] {
        govuk::draw(out,
            govuk::Textarea{.name = "managers_view",
                .label = {.text = "What do you see in this work, and in the support it had?"},
                .value = words,
                .rows = 4,
                .hint = "A few sentences. The auditor reads it beside the practitioner's own grades"});
        govuk::draw(out, govuk::Button{.text = "Save your view", .classes = "govuk-button--secondary"});
    });
}

} // namespace

void draw_managers_view(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    auto reader = request.database().read();
    bool const says = may_say(request, at_hand, reader);
    auto const view = store::managers_view(reader, at_hand.audit.id);
    if (!says && (!view || at_hand.audit.is_open())) return;
    out.el("div", {{"class", "goldenthread-no-print"}}, [&] {
        out.el("h2", {{"class", "govuk-heading-m"}}, "The manager's view");
        if (says) return draw_form(out, request, at_hand, view ? view->words : "");
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, view->words);
        out.el("p", {{"class", "govuk-hint"}}, view->name + ", " + view->when.london_date().words());
    });
}

http::Response save_managers_view(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        auto reader = std::make_unique<db::Snapshot>(request.database().read());
        bool const says = may_say(request, at_hand, *reader);
        reader.reset();
        if (!says) return staff::forbidden(request, "Only a manager of the team can say how they see this work.");
        auto const words = request.form().text("managers_view");
        if (words.size() > longest)
            return staff::refuse(
                request, {"", "This text is too long: shorten it to about 600 words, then save again"});
        auto const saved = request.database().write([&](db::Transaction& tx) {
            return store::save_managers_view(
                tx, at_hand.audit, words, {request.person().id.number, request.now(), "gave the manager's view"});
        });
        if (!saved) return staff::refuse(request, saved.problem());
        return staff::redirect_with_notice(at_hand.path(), "Your view is saved");
    });
}

} // namespace gt::audits
