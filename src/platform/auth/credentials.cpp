#include "platform/auth/credentials.hpp"

#include "platform/auth/password.hpp"
#include "platform/auth/sign_in_name.hpp"

namespace gt::auth {

Result<void> set_credentials(
    db::Transaction& tx, std::int64_t person, std::string_view name, std::string const& hash, Instant now)
{
    auto const known
        = tx.one("SELECT person_id FROM credentials WHERE sign_in_name = :name", {{"name", sign_in_name(name)}});
    if (known && known->number("person_id") != person)
        return Problem{"email", "Someone else already signs in with this email address"};
    tx.run(R"sql(
        INSERT INTO credentials (person_id, sign_in_name, password_hash, changed_at)
        VALUES (:person, :name, :hash, :now)
        ON CONFLICT (person_id) DO UPDATE
           SET sign_in_name = :name, password_hash = :hash, changed_at = :now)sql",
        {{"person", person}, {"name", sign_in_name(name)}, {"hash", hash}, {"now", now}});
    return {};
}

std::optional<std::int64_t> check_credentials(db::Database& database, std::string_view name, std::string_view password)
{
    auto const row = database.read().one(
        "SELECT person_id, password_hash FROM credentials WHERE sign_in_name = :name", {{"name", sign_in_name(name)}});
    if (!row) return verify_nobody(password), std::nullopt;
    if (!verify_password(row->text("password_hash"), password)) return std::nullopt;
    return row->number("person_id");
}

std::optional<std::string> sign_in_name_of(db::Reader& reader, std::int64_t person)
{
    auto const row = reader.one("SELECT sign_in_name FROM credentials WHERE person_id = :person", {{"person", person}});
    return row ? std::optional{row->text("sign_in_name")} : std::nullopt;
}

} // namespace gt::auth
