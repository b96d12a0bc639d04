#pragma once

#include <cstdio>
#include <string>

namespace gt::testing {

/// Takes what the program writes to standard error, where its log goes, for as long as it lives.
class CapturedLog {
public:
    CapturedLog();
    ~CapturedLog();
    CapturedLog(CapturedLog const&) = delete;

    /// All of it until now.
    std::string take();

private:
    std::FILE* file_;
    int standard_error_;
};

} // namespace gt::testing
