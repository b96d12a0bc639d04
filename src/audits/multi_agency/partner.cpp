#include "audits/multi_agency/partner.hpp"

#include "audits/multi_agency/states.hpp"
#include "audits/multi_agency/store.hpp"
#include "platform/text/digest.hpp"

namespace gt::audits::multi_agency::partner {

namespace {

/// Nobody who is signed in did it.
constexpr std::int64_t partner = 0;

Problem no_longer_open() { return {"", "This form is no longer open here", Problem::Kind::conflict}; }

AgencyReturn return_from(db::Row const& row)
{
    return {row.get<ReturnId>("id"), row.text("agency"), row.get<Instant>("invited_at"),
        row.get<Instant>("link_made_at"), row.get<Instant>("link_expires_at"),
        row.get<std::optional<Instant>>("link_used_at"), row.get<std::optional<Instant>>("withdrawn_at"),
        row.get<std::optional<Instant>>("sent_at"), row.text("sent_by"), row.count("version")};
}

std::optional<db::Row> row_of_link(db::Reader& reader, std::string_view link)
{
    return reader.one(R"sql(
        SELECT r.id, r.agency, r.invited_at, r.link_made_at, r.link_expires_at, r.link_used_at, r.withdrawn_at,
               r.sent_at, r.sent_by, r.version
          FROM agency_returns r WHERE r.link_digest = :digest)sql",
        {{"digest", text::digest(link)}});
}

} // namespace

Link look_at(db::Reader& reader, std::string_view link, Instant now)
{
    auto const row = row_of_link(reader, link);
    if (!row) return Link::unknown;
    return return_from(*row).state(now) == AgencyReturn::State::invited ? Link::good : Link::used_up;
}

bool use(db::Transaction& tx, std::string_view link, std::string_view browser, Instant now)
{
    auto const row = row_of_link(tx, link);
    if (!row) return false;
    auto const before = return_from(*row);
    if (before.state(now) != AgencyReturn::State::invited) return false;
    auto after = before;
    after.link_used_at = now;
    tx.run(R"sql(
        UPDATE agency_returns
           SET link_used_at = :now, browser_digest = :browser, browser_until = :until, version = version + 1
         WHERE id = :id)sql",
        {{"id", before.id}, {"now", now}, {"browser", text::digest(browser)},
            {"until", now.plus_hours(browser_hours)}});
    history::record(tx, {partner, now, "opened the link"}, {return_kind, before.id.number}, snapshot_of(before),
        snapshot_of(after));
    return true;
}

std::optional<OpenReturn> find_open(db::Reader& reader, std::string_view browser, Instant now)
{
    if (browser.empty()) return std::nullopt;
    auto const row = reader.one(R"sql(
        SELECT r.id, r.agency, r.invited_at, r.link_made_at, r.link_expires_at, r.link_used_at, r.withdrawn_at,
               r.sent_at, r.sent_by, r.version, r.browser_until, m.topic, m.reference, m.tool_key, m.tool_day, m.due_on
          FROM agency_returns r JOIN multi_agency_audits m ON m.id = r.audit_id
         WHERE r.browser_digest = :browser AND r.browser_until > :now AND r.withdrawn_at IS NULL)sql",
        {{"browser", text::digest(browser)}, {"now", now}});
    if (!row) return std::nullopt;
    auto mine = return_from(*row);
    auto answers = answers_of(reader, mine.id);
    return OpenReturn{std::move(mine), row->text("topic"), row->text("reference"), row->text("tool_key"),
        row->get<Date>("tool_day"), row->get<Date>("due_on"), std::move(answers), row->get<Instant>("browser_until")};
}

Result<void> save(
    db::Transaction& tx, std::string_view browser, std::map<std::string, std::string> const& answers, Instant now)
{
    auto const open = find_open(tx, browser, now);
    if (!open || open->mine.sent_at) return no_longer_open();
    std::map<std::string, std::string> before;
    std::map<std::string, std::string> changed;
    for (auto const& [question, value] : answers) {
        auto const was = open->answers.find(question);
        if ((was == open->answers.end() ? std::string{} : was->second) == value) continue;
        if (was != open->answers.end()) before[question] = was->second;
        changed[question] = value;
        tx.run(R"sql(
            UPDATE agency_answers SET superseded_at = :now
             WHERE return_id = :id AND question_key = :question AND superseded_at IS NULL)sql",
            {{"id", open->mine.id}, {"question", question}, {"now", now}});
        tx.run(R"sql(
            INSERT INTO agency_answers (id, return_id, question_key, value, recorded_at)
            VALUES (:id, :return_id, :question, :value, :now))sql",
            {{"id", new_id_number()}, {"return_id", open->mine.id}, {"question", question}, {"value", value},
                {"now", now}});
    }
    tx.run("UPDATE agency_returns SET browser_until = :until WHERE id = :id",
        {{"id", open->mine.id}, {"until", now.plus_hours(browser_hours)}});
    if (!changed.empty())
        history::record(tx, {partner, now, "worked on the return"}, {return_kind, open->mine.id.number},
            state_of(before), state_of(changed));
    return {};
}

Result<void> send(db::Transaction& tx, std::string_view browser, std::string const& by, Instant now)
{
    auto const open = find_open(tx, browser, now);
    if (!open) return no_longer_open();
    if (open->mine.sent_at) return {};
    auto after = open->mine;
    after.sent_at = now;
    after.sent_by = by;
    tx.run("UPDATE agency_returns SET sent_at = :now, sent_by = :by, version = version + 1 WHERE id = :id",
        {{"id", open->mine.id}, {"now", now}, {"by", by}});
    history::record(tx, {partner, now, "sent the return"}, {return_kind, open->mine.id.number}, snapshot_of(open->mine),
        snapshot_of(after));
    return {};
}

std::vector<history::PresentState> present_returns(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, agency, invited_at, link_made_at, link_expires_at, link_used_at, withdrawn_at, sent_at, sent_by,
                    version
               FROM agency_returns WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const one = return_from(row);
        auto state = snapshot_of(one);
        for (auto const& [question, value] : answers_of(reader, one.id))
            state.with("answer: " + question, std::string_view{value});
        states.push_back({one.id.number, std::move(state)});
    }
    return states;
}

} // namespace gt::audits::multi_agency::partner
