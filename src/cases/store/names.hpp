#pragma once

#include "cases/ids.hpp"
#include "platform/history/present.hpp"
#include "staff/ids.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Names as the case system writes them, and whom or which team they mean here. A name counts as matched when a person
/// matched it, or when exactly one of the staff (or a team) has it. Any other waits: nobody guesses who is meant.
namespace gt::cases::store {

enum class NameKind { person, team };

std::string_view key_of(NameKind kind); ///< "person"
std::optional<NameKind> name_kind(std::string_view key);

/// Finds out whom names mean, asking once for each name.
class NameBook {
public:
    NameBook(db::Reader& reader, Date today) : reader_{reader}, today_{today} { }

    std::optional<staff::PersonId> person(std::string_view name);
    std::optional<staff::TeamId> team(std::string_view name);

private:
    db::Reader& reader_;
    Date today_;
    std::map<std::string, std::optional<staff::PersonId>, std::less<>> people_;
    std::map<std::string, std::optional<staff::TeamId>, std::less<>> teams_;
};

struct WaitingName {
    NameKind kind;
    std::string key; ///< folded
    std::string name; ///< as the case system writes it
    int cases = 0; ///< that name them, in whatever part
};

/// People (workers, reviewing officers, chairs) first, then teams; by key.
std::vector<WaitingName> waiting_names(db::Reader& reader);
std::size_t count_waiting_names(db::Reader& reader);

/// A name that somebody matched by hand.
struct NameMatch {
    NameKind kind;
    std::string key;
    std::string name;
    std::optional<staff::PersonId> person;
    std::optional<staff::TeamId> team;
};

/// Matches the name from now on and in every case that has it; returns how many cases changed. A name that
/// no case has, or a person or team that is not there, is a Problem.
Result<int> match_name(db::Transaction& tx, NameMatch const& match, history::Act const& act);

/// Tries every waiting name again, after people or teams were added; returns how many were matched.
int match_waiting_names(db::Transaction& tx, Date today);

/// As `history verify` compares them.
std::vector<history::PresentState> present_names(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::cases::store
