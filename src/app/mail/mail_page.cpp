#include "app/mail/mail_page.hpp"

#include "app/mail/digest.hpp"
#include "app/mail/outbox.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/text/text.hpp"
#include "staff/house/page.hpp"
#include "staff/verbs.hpp"

namespace gt::app::mail {

namespace {

namespace govuk = html::govuk;

void draw_state(html::Out& out, Waiting const& state, gt::mail::Settings const& settings)
{
    if (!settings.is_set())
        govuk::draw(out,
            govuk::WarningText{.text = "No mail is sent: the settings of this service name no mail server. What people "
                                       "would be sent waits here until the next day's takes its place."});
    govuk::SummaryList list{
        .rows = {{.key = "Waiting", .value = text::count_of(state.waiting, "mail", "mails")},
            {.key = "Tried in vain so far", .value = text::count_of(state.tried, "mail", "mails")}}};
    if (state.oldest) list.rows.push_back({.key = "The oldest is of", .value = state.oldest->words()});
    auto const days = std::to_string(settings.keep_days);
    list.rows.push_back({.key = "Last sent",
        .value = state.last_sent ? state.last_sent->london_words() : "Not in the last " + days + " days"});
    govuk::draw(out, list);
    out.el("p", {{"class", "govuk-body"}}, "A mail is deleted " + days + " days after it was sent or given up.");
}

/// GET /mail
http::Response show_mail(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const state = waiting(reader);
    auto const& settings = request.house().get<gt::mail::Settings>();
    return staff::show(request,
        {.title = "Mail", .body = [&](html::Out& out) {
             out.el("p", {{"class", "govuk-body"}},
                 "Each person is sent one mail on a working day, of what is urgent, overdue or due within a week. No "
                 "child, case or name stands in it.");
             draw_state(out, state, settings);
         }});
}

/// By the day that the run is for, so that days caught up late clear no more than they would have.
void clear_mails(db::Transaction& tx, staff::JobRun const& run)
{
    auto const days = run.house.get<gt::mail::Settings>().keep_days;
    clear(tx, Instant::in_london(run.day.plus_days(-days)));
}

} // namespace

void add_mail(staff::House& house)
{
    house.page("GET", "/mail", show_mail, {staff::verb::change});
    house.menu("Mail", "/mail", {staff::verb::change}, "Set-up");
    house.daily("mail.digest", put_digests);
    house.daily("mail.clear", clear_mails);
}

int deliver_mail(staff::House& house)
{
    return deliver(
        house.database(), house.get<gt::mail::Settings>(), house.get<gt::mail::Transport>(), house.clock().now());
}

} // namespace gt::app::mail
