#pragma once

#include "platform/result.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gt::app {

/// What stood on the command line after the command's name: words in order, options with a
/// value ("--data DIR" or "--data=DIR") and flags.
class Arguments {
public:
    /// `options` take a value, `flags` do not; anything else that begins with "--" is a Problem.
    static Result<Arguments> read(std::vector<std::string> const& given, std::set<std::string> const& options,
        std::set<std::string> const& flags);

    std::vector<std::string> const& words() const { return words_; }
    std::string word(std::size_t index) const { return index < words_.size() ? words_[index] : std::string{}; }
    std::string option(std::string const& name, std::string const& otherwise = "") const;
    bool has(std::string const& name) const { return options_.contains(name) || flags_.contains(name); }

    bool fsync = true; ///< false only for tests, see db::Database::Options; no option says so

private:
    std::vector<std::string> words_;
    std::map<std::string, std::string> options_;
    std::set<std::string> flags_;
};

} // namespace gt::app
