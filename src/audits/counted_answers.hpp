#pragma once

#include "framework/framework.hpp"
#include "platform/time/date.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gt::audits {

/// How often a question was answered yes, no and not applicable, or several questions together. What is judged counts
/// as yes when it is met and as no when it is not; partly met is neither.
struct AnswerCounts {
    int yes = 0;
    int no = 0;
    int not_applicable = 0;
    int partly = 0;

    int applied() const { return yes + partly + no; }
    int all() const { return applied() + not_applicable; }
    AnswerCounts& operator+=(AnswerCounts const& other);
    /// Yes, or met, of those it applied to; nothing below the threshold: there only counts are shown (DESIGN section
    /// 3).
    std::optional<int> percent_yes(int small_number_threshold) const;
    bool operator==(AnswerCounts const&) const = default;
};

/// By question key.
using CountedAnswers = std::map<std::string, AnswerCounts, std::less<>>;

struct CountedQuestion {
    std::string text;
    AnswerCounts counts;
};

/// A standard with the questions that hang on it, or on its parts [SWI-63, SWI-86].
struct CountedStandard {
    std::string title;
    bool is_part = false; ///< of the one before it that is no part
    AnswerCounts counts; ///< of a whole standard, its parts' as well
    std::vector<CountedQuestion> questions; ///< its own
};

/// Yes and no answers of audits that were submitted between two days.
struct AnswerReport {
    Date from;
    Date to;
    int audits = 0;
    int small_number_threshold = 10;
    bool has_judgements = false; ///< a tool asks whether something is met, partly met or not met
    std::vector<CountedQuestion> practice_model; ///< [LEI18-32] such as Signs of Safety
    std::string practice_model_title; ///< empty when the council's tools ask about none
    std::vector<CountedStandard> standards; ///< in the framework's order, those that a tool asks about
};

/// What was counted, put by the tools of that framework; the same question of several tools and versions counts
/// together. A question that no tool of today asks is left out.
AnswerReport report_answers(
    framework::Framework const& framework, CountedAnswers const& counted, int audits, Date from, Date to, Date today);

} // namespace gt::audits
