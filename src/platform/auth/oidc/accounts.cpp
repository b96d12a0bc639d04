#include "platform/auth/oidc/accounts.hpp"

#include "platform/auth/sessions.hpp"
#include "platform/text/digest.hpp"

namespace gt::auth::oidc {

std::string keep_flow(db::Transaction& tx, Flow const& flow, std::string const& then, Instant now)
{
    tx.run("DELETE FROM sign_in_flows WHERE begun_at <= :oldest", {{"oldest", now.plus_seconds(-flow_seconds)}});
    auto token = random_token();
    tx.run(R"sql(
        INSERT INTO sign_in_flows (token_digest, state, nonce, verifier, then_path, begun_at)
        VALUES (:digest, :state, :nonce, :verifier, :then_path, :now))sql",
        {{"digest", text::digest(token)}, {"state", flow.state}, {"nonce", flow.nonce}, {"verifier", flow.verifier},
            {"then_path", then}, {"now", now}});
    return token;
}

std::optional<KeptFlow> take_flow(db::Transaction& tx, std::string_view token, std::string_view state, Instant now)
{
    auto const row = tx.one(R"sql(
        DELETE FROM sign_in_flows
         WHERE token_digest = :digest AND begun_at > :oldest
        RETURNING state, nonce, verifier, then_path)sql",
        {{"digest", text::digest(token)}, {"oldest", now.plus_seconds(-flow_seconds)}});
    if (!row || !same(row->text("state"), state)) return std::nullopt;
    return KeptFlow{{row->text("state"), row->text("nonce"), row->text("verifier")}, row->text("then_path")};
}

std::optional<std::int64_t> person_of(db::Reader& reader, Claims const& claims)
{
    auto const row = reader.one("SELECT person_id FROM council_accounts WHERE issuer = :issuer AND subject = :subject",
        {{"issuer", claims.issuer}, {"subject", claims.subject}});
    return row ? std::optional{row->number("person_id")} : std::nullopt;
}

bool bind(db::Transaction& tx, Claims const& claims, std::int64_t person, Instant now)
{
    return tx.run(R"sql(
        INSERT INTO council_accounts (issuer, subject, person_id, bound_at)
        VALUES (:issuer, :subject, :person, :now)
        ON CONFLICT DO NOTHING)sql",
               {{"issuer", claims.issuer}, {"subject", claims.subject}, {"person", person}, {"now", now}})
        == 1;
}

bool unbind(db::Transaction& tx, std::int64_t person)
{
    return tx.run("DELETE FROM council_accounts WHERE person_id = :person", {{"person", person}}) > 0;
}

} // namespace gt::auth::oidc
