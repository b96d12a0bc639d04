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

std::string balance_words(Figures const& figures)
{
    auto const are = [](int count) { return std::to_string(count) + (count == 1 ? " is " : " are "); };
    auto words = are(figures.due) + "due by then and " + std::to_string(figures.done) + " done";
    if (figures.short_by == 0 && figures.to_do == 0) return words + ": nothing is missing.";
    words += ": " + are(figures.short_by) + "short";
    return figures.to_do == 0 ? words + "." : words + ", " + are(figures.to_do) + "still to do.";
}

std::string how_a_share_is_counted(Quota const& quota)
{
    return "Counted are days in post on which this is owed. Due is " + quota_words(quota)
        + " by the days that are counted and not exempt, to the nearest whole audit, an exact half rounded down; "
          "exempt "
          "is what the exempt days would have added. An audit that came late, or early, makes good for another month "
          "of "
          "the year, so short is what is missing of all that are over.";
}

} // namespace gt::programme
