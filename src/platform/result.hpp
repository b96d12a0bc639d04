#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace gt {

/// Why something a person asked for was not done, in a sentence for that person.
/// `field` names the form field to put right, or is empty when none is to blame.
struct Problem {
    enum class Kind { invalid, conflict, forbidden, not_found };

    std::string field;
    std::string message;
    Kind kind = Kind::invalid;
};

/// Somebody else saved first: the version that the change was based on is gone.
inline Problem conflict()
{
    return {"", "Someone else changed this while you were working on it", Problem::Kind::conflict};
}

/// A value, or the Problem that stands in its way. What nobody at the keyboard
/// can put right (a full disk, a lost connection, a bug) is an exception instead.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : held_{std::move(value)} { }
    Result(Problem problem) : held_{std::move(problem)} { }

    explicit operator bool() const { return held_.index() == 0; }

    T const& operator*() const& { return std::get<0>(held_); }
    T& operator*() & { return std::get<0>(held_); }
    T&& operator*() && { return std::get<0>(std::move(held_)); }
    T const* operator->() const { return &std::get<0>(held_); }
    T* operator->() { return &std::get<0>(held_); }

    Problem const& problem() const { return std::get<1>(held_); }

private:
    std::variant<T, Problem> held_;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Problem problem) : problem_{std::move(problem)} { }

    explicit operator bool() const { return !problem_; }
    Problem const& problem() const { return *problem_; }

private:
    std::optional<Problem> problem_;
};

} // namespace gt
