#include "app/mail/digest.hpp"

#include "app/mail/outbox.hpp"
#include "platform/text/text.hpp"
#include "platform/time/working_days.hpp"

#include <map>

namespace gt::app::mail {

namespace {

constexpr std::string_view kind = "digest";
constexpr int sent_from_hour = 7;
constexpr int days_ahead = 7;

/// How many of one kind are owed, by how soon.
struct Counts {
    int urgent = 0;
    int overdue = 0;
    int soon = 0;

    int all() const { return urgent + overdue + soon; }
};

Counts& operator+=(Counts& sum, Counts const& more)
{
    sum.urgent += more.urgent;
    sum.overdue += more.overdue;
    sum.soon += more.soon;
    return sum;
}

std::string words_of(Counts const& counts)
{
    std::vector<std::string> parts;
    if (counts.urgent > 0) parts.push_back(std::to_string(counts.urgent) + " urgent");
    if (counts.overdue > 0) parts.push_back(std::to_string(counts.overdue) + " overdue");
    if (counts.soon > 0) parts.push_back(std::to_string(counts.soon) + " due within 7 days");
    return text::join(parts, ", ");
}

/// Urgent and overdue ones first, as My work has them.
std::map<std::string, Counts> counted(std::vector<staff::Due> const& owed, Date today)
{
    std::map<std::string, Counts> by_kind;
    for (auto const& due : owed) {
        if (!due.urgent && due.on >= today.plus_days(days_ahead)) continue;
        auto& counts = by_kind[due.kind];
        ++(due.urgent ? counts.urgent : due.on < today ? counts.overdue : counts.soon);
    }
    return by_kind;
}

std::vector<staff::PersonId> owners(db::Reader& reader, Date today)
{
    std::vector<staff::PersonId> found;
    for (auto const& row : reader.all(R"sql(
             SELECT DISTINCT d.owner_id
               FROM due d JOIN people p ON p.id = d.owner_id
              WHERE (d.due_on < :until OR d.urgent = 1) AND p.valid_from <= :today AND p.valid_to >= :today
              ORDER BY d.owner_id)sql",
             {{"until", today.plus_days(days_ahead)}, {"today", today}}))
        found.push_back(row.get<staff::PersonId>("owner_id"));
    return found;
}

} // namespace

std::optional<Digest> digest_of(
    staff::House const& house, std::vector<staff::Due> const& owed, Date today, std::string const& address)
{
    auto const by_kind = counted(owed, today);
    if (by_kind.empty()) return std::nullopt;
    Counts all;
    std::string lines;
    for (auto const& [key, counts] : by_kind) {
        all += counts;
        auto const* due_kind = house.find_due_kind(key);
        lines += "- " + (due_kind ? std::string{due_kind->words} : key) + ": " + words_of(counts) + "\n";
    }
    Digest digest{"Your work: " + words_of(all), "On " + today.words() + " this waits for you:\n\n" + lines};
    digest.words += "\nSign in to see it";
    digest.words += address.empty() ? ".\n" : ": " + address + "/\n";
    return digest;
}

void put_digests(db::Transaction& tx, staff::JobRun const& run)
{
    auto const today = run.now.london_date();
    if (run.day != today) return;
    supersede(tx, kind, today, run.now);
    if (!WorkingDays::england().is_working(today)) return;
    auto const& settings = run.house.get<gt::mail::Settings>();
    for (auto const person : owners(tx, today)) {
        auto const digest = digest_of(run.house, staff::owed_by(tx, person), today, settings.address);
        if (!digest) continue;
        put(tx,
            {MailId::make(), std::string{kind}, today, person, digest->subject, digest->words,
                Instant::in_london(today, sent_from_hour)});
    }
}

} // namespace gt::app::mail
