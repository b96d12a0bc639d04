#include "platform/auth/throttle.hpp"

#include "platform/auth/sign_in_name.hpp"
#include "platform/text/digest.hpp"

#include <array>

namespace gt::auth {

namespace {

struct Counted {
    std::string who;
    int most;
};

/// A failure counts for each of the three. Digests: the table tells nobody which names were tried from where.
std::array<Counted, 3> counted(std::string_view name, std::string_view address)
{
    auto const known_as = sign_in_name(name);
    auto const place = std::string{address};
    return {Counted{text::digest("here\n" + known_as + "\n" + place), most_failures_here},
        Counted{text::digest("name\n" + known_as), most_failures_for_name},
        Counted{text::digest("place\n" + place), most_failures_from_place}};
}

Instant oldest(Instant now) { return now.plus_seconds(-failures_count_for_seconds); }

} // namespace

bool must_wait(db::Reader& reader, std::string_view name, std::string_view address, Instant now)
{
    for (auto const& [who, most] : counted(name, address)) {
        auto const row = reader.one(
            "SELECT count(*) AS failures FROM sign_in_failures WHERE who_digest = :who AND failed_at > :oldest",
            {{"who", who}, {"oldest", oldest(now)}});
        if (row->count("failures") >= most) return true;
    }
    return false;
}

void record_failure(db::Transaction& tx, std::string_view name, std::string_view address, Instant now)
{
    for (auto const& [who, most] : counted(name, address))
        tx.run(
            "INSERT INTO sign_in_failures (who_digest, failed_at) VALUES (:who, :now)", {{"who", who}, {"now", now}});
}

void forgive(db::Transaction& tx, std::string_view name, std::string_view address)
{
    tx.run("DELETE FROM sign_in_failures WHERE who_digest = :who", {{"who", counted(name, address).front().who}});
}

void forget_old_failures(db::Transaction& tx, Instant now)
{
    tx.run("DELETE FROM sign_in_failures WHERE failed_at <= :oldest", {{"oldest", oldest(now)}});
}

} // namespace gt::auth
