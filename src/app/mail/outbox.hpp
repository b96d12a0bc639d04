#pragma once

#include "platform/db/database.hpp"
#include "platform/mail/smtp.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>

namespace gt::app::mail {

using MailId = Id<struct MailTag>;

struct Outgoing {
    MailId id;
    std::string kind; ///< "digest"
    Date day;
    staff::PersonId person;
    std::string subject;
    std::string words;
    Instant send_from; ///< not before
};

/// Puts it in; once for each kind, day and person.
void put(db::Transaction& tx, Outgoing const& mail);
/// What was not sent of that kind before `day` is not sent any more: a newer one says what is true now.
void supersede(db::Transaction& tx, std::string_view kind, Date day, Instant now);

/// Deletes what was sent, and what was given up, before the instant. What still waits stays, however old it is.
void clear(db::Transaction& tx, Instant before);

/// What the page of whoever looks after the service shows.
struct Waiting {
    int waiting = 0;
    int tried = 0; ///< of those
    std::optional<Date> oldest = {};
    std::optional<Instant> last_sent = {};
};
Waiting waiting(db::Reader& reader);

/// Hands on what waits, each at least once: it is marked as sent after the server took it, and tried again later, ever
/// more slowly, when it did not. Returns how many were sent. Nothing without a transport.
int deliver(
    db::Database& database, gt::mail::Settings const& settings, gt::mail::Transport const& transport, Instant now);

} // namespace gt::app::mail
