#include "app/mail/outbox.hpp"

#include "platform/log/log.hpp"

#include <algorithm>

namespace gt::app::mail {

namespace {

constexpr int most_at_once = 200; ///< in one go; the next minute takes the next
constexpr int most_failures = 3; ///< one after the other: then the server is away
constexpr std::int64_t first_pause_seconds = 600;
constexpr std::int64_t longest_pause_seconds = 6 * 3600;

struct Taken {
    MailId id;
    std::string to;
    std::string subject;
    std::string words;
    int tries;
};

std::int64_t pause_after(int tries)
{
    return std::min(longest_pause_seconds, first_pause_seconds << std::min(tries, 6));
}

/// The next one that may be sent, to somebody who works here; nobody else takes it until its pause is over.
std::optional<Taken> take(db::Transaction& tx, Instant now)
{
    auto const row = tx.one(R"sql(
        SELECT o.id, o.subject, o.words, o.tries, p.email
          FROM outbox o JOIN people p ON p.id = o.person_id
         WHERE o.sent_at IS NULL AND o.superseded_at IS NULL AND o.send_from <= :now
           AND p.valid_from <= :today AND p.valid_to >= :today
         ORDER BY o.send_from, o.id
         LIMIT 1)sql",
        {{"now", now}, {"today", now.london_date()}});
    if (!row) return std::nullopt;
    Taken taken{
        row->get<MailId>("id"), row->text("email"), row->text("subject"), row->text("words"), row->count("tries") + 1};
    tx.run("UPDATE outbox SET tries = :tries, send_from = :next WHERE id = :id",
        {{"tries", taken.tries}, {"next", now.plus_seconds(pause_after(taken.tries - 1))}, {"id", taken.id}});
    return taken;
}

/// The part of "https://qa.council.example" that names the machine.
std::string host_in(std::string const& address)
{
    auto const at = address.find("//");
    auto host = at == std::string::npos ? address : address.substr(at + 2);
    return host.substr(0, host.find_first_of("/:"));
}

Result<void> hand_on(
    Taken const& taken, gt::mail::Settings const& settings, gt::mail::Transport const& transport, Instant now)
{
    if (!gt::mail::is_address(taken.to)) return Problem{"", "the person has no address that mail could go to"};
    return transport({.id = taken.id.text() + "@" + host_in(settings.address),
        .from = settings.from,
        .to = taken.to,
        .subject = taken.subject,
        .text = taken.words,
        .date = now});
}

} // namespace

void put(db::Transaction& tx, Outgoing const& mail)
{
    tx.run(R"sql(
        INSERT INTO outbox (id, kind, day, person_id, subject, words, send_from, tries, sent_at, superseded_at)
        VALUES (:id, :kind, :day, :person, :subject, :words, :send_from, 0, NULL, NULL)
        ON CONFLICT (kind, day, person_id) DO NOTHING)sql",
        {{"id", mail.id}, {"kind", mail.kind}, {"day", mail.day}, {"person", mail.person}, {"subject", mail.subject},
            {"words", mail.words}, {"send_from", mail.send_from}});
}

void supersede(db::Transaction& tx, std::string_view kind, Date day, Instant now)
{
    tx.run(R"sql(
        UPDATE outbox SET superseded_at = :now
         WHERE kind = :kind AND day < :day AND sent_at IS NULL AND superseded_at IS NULL)sql",
        {{"kind", kind}, {"day", day}, {"now", now}});
}

void clear(db::Transaction& tx, Instant before)
{
    tx.run("DELETE FROM outbox WHERE sent_at < :before", {{"before", before}});
    tx.run("DELETE FROM outbox WHERE sent_at IS NULL AND superseded_at < :before", {{"before", before}});
}

Waiting waiting(db::Reader& reader)
{
    auto const row = reader.one(R"sql(
        SELECT count(*) AS waiting, sum(CASE WHEN tries > 0 THEN 1 ELSE 0 END) AS tried, min(day) AS oldest
          FROM outbox WHERE sent_at IS NULL AND superseded_at IS NULL)sql");
    auto const last = reader.one("SELECT max(sent_at) AS last_sent FROM outbox");
    Waiting found{.waiting = row->count("waiting"), .oldest = row->get<std::optional<Date>>("oldest")};
    if (found.waiting > 0) found.tried = row->count("tried");
    found.last_sent = last->get<std::optional<Instant>>("last_sent");
    return found;
}

int deliver(
    db::Database& database, gt::mail::Settings const& settings, gt::mail::Transport const& transport, Instant now)
{
    if (!transport) return 0;
    int sent = 0;
    for (int taken_so_far = 0, failures = 0; taken_so_far < most_at_once && failures < most_failures; ++taken_so_far) {
        auto const taken = database.write([&](db::Transaction& tx) { return take(tx, now); });
        if (!taken) break;
        if (auto const handed = hand_on(*taken, settings, transport, now); !handed) {
            log::warn("mail.not_sent",
                {{"mail", taken->id.number}, {"tries", taken->tries}, {"what", handed.problem().message}});
            ++failures;
            continue;
        }
        database.write([&](db::Transaction& tx) {
            tx.run("UPDATE outbox SET sent_at = :now WHERE id = :id", {{"now", now}, {"id", taken->id}});
        });
        failures = 0;
        ++sent;
    }
    if (sent > 0) log::info("mail.sent", {{"mails", sent}});
    return sent;
}

} // namespace gt::app::mail
