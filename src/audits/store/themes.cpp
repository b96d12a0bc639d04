#include "audits/store/themes.hpp"

#include "platform/text/text.hpp"

#include <algorithm>

namespace gt::audits::store {

namespace {

Theme theme_from(db::Row const& row)
{
    return {row.get<ThemeId>("id"), row.text("title"), row.get<Date>("quarter"), row.text("reason"),
        text::split(row.text("roles"), ','), row.get<staff::PersonId>("decided_by"), row.text("decided_by_name"),
        row.get<Instant>("decided_at")};
}

history::State state_of(Theme const& theme)
{
    history::State state;
    state.with("theme", std::string_view{theme.title}).with("quarter", theme.quarter);
    state.with("reason", std::string_view{theme.reason}).with("roles", text::join(theme.roles, ","));
    return state;
}

} // namespace

void keep(db::Transaction& tx, Theme const& theme, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO themes (id, title, quarter, reason, roles, decided_by, decided_at)
        VALUES (:id, :title, :quarter, :reason, :roles, :decided_by, :decided_at)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", theme.id}, {"title", theme.title}, {"quarter", theme.quarter}, {"reason", theme.reason},
            {"roles", text::join(theme.roles, ",")}, {"decided_by", theme.decided_by},
            {"decided_at", theme.decided_at}});
    if (added == 1) history::record(tx, act, {"theme", theme.id.number}, {}, state_of(theme));
}

std::optional<Theme> find_theme(db::Reader& reader, ThemeId id)
{
    auto const row = reader.one(R"sql(
        SELECT t.id, t.title, t.quarter, t.reason, t.roles, t.decided_by, p.name AS decided_by_name, t.decided_at
          FROM themes t JOIN people p ON p.id = t.decided_by
         WHERE t.id = :id)sql",
        {{"id", id}});
    return row ? std::optional{theme_from(*row)} : std::nullopt;
}

std::vector<CountedTheme> all_themes(db::Reader& reader)
{
    std::vector<CountedTheme> themes;
    for (auto const& row : reader.all(R"sql(
             SELECT t.id, t.title, t.quarter, t.reason, t.roles, t.decided_by, p.name AS decided_by_name, t.decided_at,
                    (SELECT count(a.id) FROM audits a JOIN samples s ON s.id = a.sample_id
                      WHERE s.theme_id = t.id AND a.state IN ('allocated', 'started')) AS under_way,
                    (SELECT count(a.id) FROM audits a JOIN samples s ON s.id = a.sample_id
                      WHERE s.theme_id = t.id AND a.state IN ('submitted', 'final')) AS submitted
               FROM themes t JOIN people p ON p.id = t.decided_by
              ORDER BY t.quarter DESC, t.id DESC)sql"))
        themes.push_back({theme_from(row), row.count("under_way"), row.count("submitted")});
    return themes;
}

std::vector<Theme> themes_on(db::Reader& reader, Date day)
{
    auto const now = quarter_with(day);
    std::vector<Theme> themes;
    for (auto const& one : all_themes(reader))
        if (one.theme.quarter == now || one.theme.quarter == now.plus_months(-3)) themes.push_back(one.theme);
    return themes;
}

bool holds_any(db::Reader& reader, staff::PersonId person, std::vector<std::string> const& roles, Date today)
{
    auto const held = reader.all(R"sql(
        SELECT DISTINCT role FROM role_grants
         WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)sql",
        {{"person", person}, {"today", today}});
    return std::ranges::any_of(
        held, [&](db::Row const& row) { return std::ranges::find(roles, row.text("role")) != roles.end(); });
}

std::vector<history::PresentState> present_themes(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, title, quarter, reason, roles, decided_by, '' AS decided_by_name, decided_at
               FROM themes WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(theme_from(row))});
    return states;
}

} // namespace gt::audits::store
