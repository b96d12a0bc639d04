#include "improvement/due_words.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace gt::improvement {

namespace {

using Spoken = std::vector<std::string>;

constexpr std::array<std::string_view, 12> months{"january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december"};

constexpr std::array<std::string_view, 13> counts{
    "no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};

std::optional<int> number_in(std::string const& word)
{
    int number = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc{} && end == word.data() + word.size() && number >= 0 && number <= 9999) return number;
    if (word == "one") return 1;
    auto const found = std::ranges::find(counts, word);
    if (found == counts.end() || found == counts.begin()) return std::nullopt;
    return static_cast<int>(found - counts.begin());
}

std::optional<unsigned> month_in(std::string const& word)
{
    for (unsigned i = 0; i < months.size(); ++i)
        if (word == months[i] || word == months[i].substr(0, 3)) return i + 1;
    return word == "sept" ? std::optional{9U} : std::nullopt;
}

/// Takes the words away from the front, as long as they stand there in this order.
bool take(Spoken& words, std::initializer_list<std::string_view> wanted)
{
    if (words.size() < wanted.size() || !std::equal(wanted.begin(), wanted.end(), words.begin())) return false;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(wanted.size()));
    return true;
}

/// "march", "march 2027", "january to march 2027".
std::optional<Date> end_of_named_month(Spoken words, Date from)
{
    if (words.empty() || !month_in(words.front())) return std::nullopt;
    auto last = *month_in(words.front());
    words.erase(words.begin());
    if (words.size() >= 2 && (words[0] == "to" || words[0] == "and" || words[0] == "until") && month_in(words[1])) {
        last = *month_in(words[1]);
        words.erase(words.begin(), words.begin() + 2);
    }
    if (words.empty()) {
        auto const end = Date::of(from.year(), last, 1)->last_of_month();
        return end >= from ? end : Date::of(from.year() + 1, last, 1)->last_of_month();
    }
    auto const year = words.size() == 1 ? number_in(words.front()) : std::nullopt;
    if (!year || *year < 2000) return std::nullopt;
    auto const first = Date::of(*year, last, 1);
    return first ? std::optional{first->last_of_month()} : std::nullopt;
}

/// "2 weeks", "10 working days", "3 calendar months".
std::optional<Date> after_a_while(Spoken words, Date from, WorkingDays const& calendar)
{
    auto const count = words.empty() ? std::nullopt : number_in(words.front());
    if (!count || *count > 1000) return std::nullopt;
    words.erase(words.begin());
    if (take(words, {"calendar"}) && words.empty()) return std::nullopt;
    bool const working = take(words, {"working"});
    if (words.size() != 1) return std::nullopt;
    auto const& unit = words.front();
    if (unit == "day" || unit == "days")
        return due_date(from, working ? Unit::working_days : Unit::calendar_days, *count, calendar);
    if (working) return std::nullopt;
    if (unit == "week" || unit == "weeks") return due_date(from, Unit::weeks, *count, calendar);
    if (unit == "month" || unit == "months") return due_date(from, Unit::months, *count, calendar);
    return std::nullopt;
}

} // namespace

std::optional<Date> date_meant(std::string_view typed, Date from, WorkingDays const& calendar)
{
    if (auto const date = Date::parse_typed(typed)) return date;
    auto words = text::split(text::fold(typed), ' ');
    std::erase(words, "");
    if (take(words, {"by"}) && !words.empty()) {
        if (auto const date = Date::parse_typed(text::join(words, " "))) return date;
    }
    if (words == Spoken{"today"} || words == Spoken{"immediately"} || words == Spoken{"at", "once"}) return from;
    if (words == Spoken{"tomorrow"}) return from.plus_days(1);
    take(words, {"within"}) || take(words, {"in"}) || take(words, {"the"});
    bool const end = take(words, {"end", "of"});
    if (end && (words == Spoken{"month"} || words == Spoken{"the", "month"} || words == Spoken{"this", "month"}))
        return from.last_of_month();
    if (words == Spoken{"next", "month"} && end) return from.first_of_month().plus_months(1).last_of_month();
    if (auto const named = end_of_named_month(words, from)) return named;
    return end ? std::nullopt : after_a_while(words, from, calendar);
}

} // namespace gt::improvement
