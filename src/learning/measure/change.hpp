#pragma once

#include <string>
#include <string_view>

namespace gt::learning {

/// In how many of so many audits something was found.
struct Found {
    int found = 0;
    int audits = 0;

    bool operator==(Found const&) const = default;
};

/// Lowest and highest value, with 95% confidence.
struct Range {
    double low = 0;
    double high = 0;
};

/// Fisher's exact test of two shares, two-sided: the chance of a table at most as likely as this one when both come
/// from the same share. Each has at least one audit.
double fisher_exact_p(Found const& before, Found const& after);

/// The 95% interval of the change from `before` to `after`, as a share between -1 and 1: Newcombe's hybrid score method
/// (Statistics in Medicine 17, 1998, pp. 873-890, method 10, without continuity correction), which is the one that
/// gives scenario S12's -60 to -1 points.
Range newcombe_interval(Found const& before, Found const& after);

enum class Verdict {
    too_few, ///< under ten audits before or after
    improved,
    worse,
    lower_check_again, ///< lower, but the samples are small
    higher_check_again,
    no_clear_change,
};

/// Of something that should become rarer. Improved (or worse) only when the interval excludes no change and both have
/// 20 audits or more; under ten audits it is too few to say (scenario S12).
Verdict verdict_of(Found const& before, Found const& after);

std::string_view words_of(Verdict verdict); ///< "lower; small samples, check again"

/// "9 of 15 audits (60.0%)"; under ten audits the count alone; "no audits".
std::string share_words(Found const& found);
/// "-35.0 points (95% interval -60 to -1; Fisher's exact p = 0.073)"; empty where there are too few to say.
std::string change_words(Found const& before, Found const& after);

} // namespace gt::learning
