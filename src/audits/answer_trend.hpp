#pragma once

#include "framework/framework.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gt::audits {

/// One question's answers in the audits that were submitted in one quarter.
struct QuarterAnswers {
    Date quarter; ///< its first day
    std::map<std::string, int, std::less<>> counts; ///< by answer: "yes", a choice's key, a grade

    int all() const;
    int of(std::string_view answer) const;
};

/// A version of a tool that asks the question, and in which words.
struct AskedIn {
    std::string tool;
    std::string version;
    std::string text;
    framework::Effective effective;
};

/// What one question was answered, quarter by quarter, across all versions that ask it: known by its key, which keeps
/// its meaning and its kind (docs/audit-tools-by-spreadsheet.md).
struct AnswerTrend {
    std::string question; ///< its key
    std::string text; ///< in the words of the latest version
    std::vector<std::pair<std::string, std::string>> answers; ///< that may be given: key and words, of every version
    std::vector<AskedIn> asked_in;
    std::vector<QuarterAnswers> routine; ///< chosen at random: what headline figures count (DESIGN section 3)
    std::vector<QuarterAnswers> others; ///< themed, dip samples, re-audits and those weighted by risk
    int small_number_threshold = 10;
};

/// The questions of audit tools whose answers can be counted, by key, each in the words of the latest version.
std::vector<std::pair<std::string, std::string>> countable_questions(framework::Framework const& framework);

/// The trend without its counts; nothing when no audit tool asks such a question.
std::optional<AnswerTrend> trend_of(framework::Framework const& framework, std::string const& question);

/// "62%", of that quarter's answers; nothing under the threshold, where only counts are shown.
std::optional<std::string> percent_words(QuarterAnswers const& quarter, std::string_view answer, int threshold);

} // namespace gt::audits
