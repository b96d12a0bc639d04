#include "app/commands/commands.hpp"
#include "app/jobs.hpp"
#include "app/mail/mail_page.hpp"
#include "app/sealing.hpp"
#include "platform/text/text.hpp"

#include <iostream>

namespace gt::app {

namespace {

int run_tick(Arguments const& arguments)
{
    Authority authority{place_from(arguments)};
    auto const ticked = tick(authority.house());
    seal_history(authority);
    auto const sent = mail::deliver_mail(authority.house());
    std::cerr << "Scheduled work done: " << text::count_of(ticked.runs, "run", "runs") << ".\n";
    if (sent > 0) std::cerr << "Sent: " << text::count_of(sent, "mail", "mails") << ".\n";
    if (ticked.failed == 0) return 0;
    return refuse(
        text::count_of(ticked.failed, "job", "jobs") + " failed; the log says which. The next tick tries again.");
}

} // namespace

Command tick_command() { return {"tick", "", "Does the scheduled work that is due.", {}, {}, run_tick}; }

} // namespace gt::app
