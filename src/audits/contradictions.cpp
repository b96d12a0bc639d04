#include "audits/contradictions.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace gt::audits {

namespace {

using framework::Section;

constexpr std::string_view start = "overruled-";

namespace kind {
constexpr std::string_view good_despite_no = "good_despite_no";
constexpr std::string_view voice_not_asked = "voice_not_asked";
constexpr std::string_view voice_not_alone = "voice_not_alone";
constexpr std::string_view far_apart = "far_apart";
constexpr std::string_view overdue_action = "overdue_action";
constexpr std::string_view above_most = "above_most";
} // namespace kind

/// What each says, after the domain's title where it is about one.
struct Sentence {
    std::string_view kind;
    std::string_view words;
};

constexpr std::array all_words{
    Sentence{kind::good_despite_no, " is graded good or better, although a required question there is answered no."},
    Sentence{kind::voice_not_asked, " is graded good or better, although the child was not asked for this audit."},
    Sentence{kind::voice_not_alone,
        " is graded good or better, although the case system says that the child was not seen alone at the last "
        "visit."},
    Sentence{kind::far_apart,
        "Your grades and the practitioner's own are far apart, and nothing is written about what you talked about."},
    Sentence{kind::overdue_action, "An action is due on a day that has passed."},
    Sentence{kind::above_most, "The overall grade is higher than the grade of most domains."},
};

std::string key_of(std::string_view kind, std::string_view domain = "")
{
    auto key = std::string{start} + std::string{kind};
    if (!domain.empty()) key += "-" + std::string{domain};
    return key;
}

std::string sentence_of(std::string_view kind, Section const* domain)
{
    auto const words = std::ranges::find(all_words, kind, &Sentence::kind)->words;
    return (domain ? domain->title : std::string{}) + std::string{words};
}

class Looking {
public:
    Looking(
        framework::Tool const& tool, framework::Scale const& scale, framework::Rules const& rules, Record const& record)
        : tool_{tool}, scale_{scale}, rules_{rules}, record_{record}
    {
    }

    void look_at_domains()
    {
        for (auto const* domain : tool_.domains())
            if (is_good(domain->key) && noes_in(*domain) > rules_.noes_in_a_good_domain)
                add(kind::good_despite_no, place::section(domain->key), domain);
    }

    void look_at_voice(bool was_asked, bool not_seen_alone)
    {
        for (auto const* domain : tool_.domains()) {
            if (!domain->child_voice || !is_good(domain->key)) continue;
            if (!was_asked) add(kind::voice_not_asked, place::voice(Voice::child), domain);
            if (not_seen_alone) add(kind::voice_not_alone, place::section(domain->key), domain);
        }
    }

    void look_at_conversation()
    {
        auto const is_far = [&](auto const& own) {
            auto const mine = order_in(record_.grades, own.first);
            auto const theirs = order_in(record_.practitioner, own.first);
            return mine && theirs && std::abs(*mine - *theirs) >= rules_.steps_apart_to_explain;
        };
        if (record_.answer(asked::conversation_notes).empty() && std::ranges::any_of(record_.practitioner, is_far))
            add(kind::far_apart, std::string{place::conversation});
    }

    void look_at_actions(Date today)
    {
        if (record_.earliest_action_due && *record_.earliest_action_due < today)
            add(kind::overdue_action, std::string{place::findings});
    }

    void look_at_overall()
    {
        auto const whole = order_in(record_.grades, overall);
        if (!whole) return;
        auto const domains = tool_.domains();
        auto const below = std::ranges::count_if(domains, [&](Section const* domain) {
            auto const order = order_in(record_.grades, domain->key);
            return order && *order < *whole;
        });
        if (2 * below > static_cast<std::ptrdiff_t>(domains.size())) add(kind::above_most, std::string{place::overall});
    }

    std::vector<Contradiction> found() { return std::move(found_); }

private:
    using Grades = std::map<std::string, Grading, std::less<>>;

    std::optional<int> order_in(Grades const& grades, std::string_view domain) const
    {
        auto const given = grades.find(domain);
        auto const* grade = given == grades.end() ? nullptr : scale_.grade(given->second.grade);
        return grade ? std::optional{grade->order} : std::nullopt;
    }

    bool is_good(std::string_view domain) const
    {
        auto const order = order_in(record_.grades, domain);
        auto const* good = scale_.grade(rules_.tracked_until);
        return order && good && *order >= good->order;
    }

    int noes_in(Section const& domain) const
    {
        return static_cast<int>(std::ranges::count_if(domain.questions, [&](framework::Question const& question) {
            auto const answer = record_.answer(question.key);
            return question.required
                && ((question.kind == framework::Question::Kind::yes_no_na && answer == "no")
                    || (question.kind == framework::Question::Kind::judgement && answer == "not_met"));
        }));
    }

    void add(std::string_view kind, std::string page, Section const* domain = nullptr)
    {
        found_.push_back(
            {key_of(kind, domain ? domain->key : std::string{}), std::move(page), sentence_of(kind, domain)});
    }

    framework::Tool const& tool_;
    framework::Scale const& scale_;
    framework::Rules const& rules_;
    Record const& record_;
    std::vector<Contradiction> found_;
};

} // namespace

std::vector<Contradiction> contradictions(framework::Tool const& tool, framework::Scale const& scale,
    framework::Rules const& rules, Record const& record, Surroundings const& known, Extent extent)
{
    bool const is_whole = extent == Extent::whole;
    Looking looking{tool, scale, rules, record};
    looking.look_at_domains();
    looking.look_at_voice(!is_whole || voice_of(record, Voice::child).asked == "yes", known.not_seen_alone);
    if (is_whole) looking.look_at_conversation();
    if (is_whole) looking.look_at_actions(known.today);
    looking.look_at_overall();
    return looking.found();
}

std::vector<Contradiction> not_overruled(std::vector<Contradiction> found, Record const& record)
{
    std::erase_if(found, [&](Contradiction const& one) { return !record.answer(one.key).empty(); });
    return found;
}

std::vector<std::pair<std::string, std::string>> overruled(framework::Tool const& tool, Record const& record)
{
    std::vector<std::pair<std::string, std::string>> said;
    for (auto const& [key, reason] : record.answers) {
        if (!key.starts_with(start)) continue;
        auto const rest = std::string_view{key}.substr(start.size());
        auto const dash = rest.find('-');
        auto const words = std::ranges::find(all_words, rest.substr(0, dash), &Sentence::kind);
        if (words == all_words.end()) continue;
        auto const* domain = dash == std::string_view::npos ? nullptr : tool.section(rest.substr(dash + 1));
        said.emplace_back(sentence_of(words->kind, domain), reason);
    }
    return said;
}

} // namespace gt::audits
