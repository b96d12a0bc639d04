#include "staff/team.hpp"

#include <algorithm>

namespace gt::staff {

namespace {

struct LinkWords {
    LinkKind kind;
    std::string_view key;
    std::string_view title;
    std::string_view short_title;
};

constexpr std::array link_words{
    LinkWords{LinkKind::qa_officer, "qa_officer", "Quality assurance officer", "QA officer"},
    LinkWords{LinkKind::iro, "iro", "Independent reviewing officer", "IRO"},
    LinkWords{LinkKind::cp_chair, "cp_chair", "Child protection chair", "child protection chair"},
    LinkWords{LinkKind::practice_development_worker, "practice_development_worker", "Practice development worker",
        "practice development worker"},
};

LinkWords const& words_of(LinkKind kind) { return *std::ranges::find(link_words, kind, &LinkWords::kind); }

} // namespace

std::string_view key_of(TeamKind kind)
{
    switch (kind) {
    case TeamKind::authority:
        return "authority";
    case TeamKind::area:
        return "area";
    case TeamKind::team:
        break;
    }
    return "team";
}

std::optional<TeamKind> team_kind(std::string_view key)
{
    for (auto const kind : {TeamKind::authority, TeamKind::area, TeamKind::team}) {
        if (key_of(kind) == key) return kind;
    }
    return std::nullopt;
}

std::string_view key_of(LinkKind kind) { return words_of(kind).key; }
std::string_view title_of(LinkKind kind) { return words_of(kind).title; }
std::string_view short_title_of(LinkKind kind) { return words_of(kind).short_title; }

std::optional<LinkKind> link_kind(std::string_view key)
{
    auto const found = std::ranges::find(link_words, key, &LinkWords::key);
    return found == link_words.end() ? std::nullopt : std::optional{found->kind};
}

std::vector<LinkKind> missing_links(std::vector<TeamLink> const& links, Date day)
{
    std::vector<LinkKind> missing;
    for (auto const kind : all_link_kinds) {
        auto const fills = [&](TeamLink const& link) { return link.kind == kind && link.period.covers(day); };
        if (std::ranges::none_of(links, fills)) missing.push_back(kind);
    }
    return missing;
}

} // namespace gt::staff
