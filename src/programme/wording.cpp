#include "programme/wording.hpp"

#include "platform/text/text.hpp"

namespace gt::programme {

namespace {

std::string period_words(Quota::Period period)
{
    switch (period) {
    case Quota::Period::monthly:
        return " a month";
    case Quota::Period::two_monthly:
        return " every two months";
    case Quota::Period::quarterly:
        return " a quarter";
    case Quota::Period::yearly:
        break;
    }
    return " a year";
}

std::string short_words(std::string const& title, Figures const& figures)
{
    return title + ": short by " + std::to_string(figures.short_by) + " of "
        + text::count_of(figures.due, "audit", "audits") + " due.";
}

} // namespace

std::string quota_words(Quota const& quota) { return std::to_string(quota.number) + period_words(quota.period); }

std::string name_words(Holding const& holding)
{
    if (!holding.person) return "No one was linked";
    return holding.name.empty() ? "Name not shown" : holding.name;
}

std::string nobody_words(Quota const& quota)
{
    return "Nobody whom you may see here holds the role that owes these audits (" + quota.role
        + "), so nothing is due. Give somebody the role, or end the quota in the framework.";
}

std::vector<std::string> attention_words(store::Programme const& programme)
{
    std::vector<std::string> words;
    for (auto const& area : programme.areas)
        if (area.total.short_by > 0) words.push_back(short_words(area.quota.title, area.total));
    for (auto const& role : programme.roles) {
        if (role.lines.empty()) words.push_back(role.quota.title + ": nobody owes it.");
        if (role.total.short_by > 0) words.push_back(short_words(role.quota.title, role.total));
        for (auto const& line : role.lines)
            if (!line.holding.person)
                words.push_back(line.holding.place + " had no one linked for a time: "
                    + text::count_of(line.figures.due, "audit", "audits") + " nobody owed.");
    }
    if (words.empty()) words.emplace_back("Nothing is short.");
    return words;
}

std::string how_counted(int threshold)
{
    return "Submitted audits count, re-audits do not. Short is what is missing of months that are over; still to do is "
           "what is missing of months that are running. Whoever was in post for a part of a month owes that part, to "
           "the nearest whole audit, an exact half rounded down. Where fewer than "
        + std::to_string(threshold) + " are due only counts are shown.";
}

} // namespace gt::programme
