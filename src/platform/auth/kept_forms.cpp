#include "platform/auth/kept_forms.hpp"

#include "platform/auth/sessions.hpp"
#include "platform/text/digest.hpp"

namespace gt::auth {

using text::digest;

std::string keep_form(db::Transaction& tx, std::int64_t person, KeptForm const& form, Instant now)
{
    auto token = random_token();
    tx.run(R"sql(
        INSERT INTO kept_forms (token_digest, person_id, path, form, kept_at)
        VALUES (:digest, :person, :path, :form, :now))sql",
        {{"digest", digest(token)}, {"person", person}, {"path", form.path}, {"form", form.form}, {"now", now}});
    return token;
}

std::optional<KeptForm> find_kept_form(db::Reader& reader, std::string_view token, std::int64_t person, Instant now)
{
    auto const row = reader.one(R"sql(
        SELECT path, form
          FROM kept_forms
         WHERE token_digest = :digest AND person_id = :person AND kept_at > :oldest)sql",
        {{"digest", digest(token)}, {"person", person}, {"oldest", now.plus_seconds(-kept_seconds)}});
    return row ? std::optional{KeptForm{row->text("path"), row->text("form")}} : std::nullopt;
}

std::optional<KeptForm> take_kept_form(db::Transaction& tx, std::string_view token, std::int64_t person, Instant now)
{
    auto form = find_kept_form(tx, token, person, now);
    if (!form) return std::nullopt;
    auto const taken = tx.run("DELETE FROM kept_forms WHERE token_digest = :digest", {{"digest", digest(token)}});
    return taken == 1 ? std::move(form) : std::nullopt;
}

void forget_old_forms(db::Transaction& tx, Instant now)
{
    tx.run("DELETE FROM kept_forms WHERE kept_at <= :oldest", {{"oldest", now.plus_seconds(-kept_seconds)}});
}

} // namespace gt::auth
