// How the statements of a page are learned: SQLite tells each one as it begins, with the values bound.
#include "raw_sql.hpp"

#include <charconv>
#include <stdexcept>

namespace gt::bench {

namespace {

std::vector<sqlite3*>& connections()
{
    static std::vector<sqlite3*> all;
    return all;
}

/// Reads the literals that stand in `expanded` where `plain` has $1, $2, …
class Literals {
public:
    Literals(std::string_view plain, std::string_view expanded) : plain_{plain}, rest_{expanded} { }

    std::map<int, db::Value> values()
    {
        std::map<int, db::Value> values;
        while (!plain_.empty()) {
            if (plain_.front() != '$') {
                if (rest_.empty() || rest_.front() != plain_.front())
                    throw std::runtime_error{"a statement and its expanded text differ"};
                plain_.remove_prefix(1);
                rest_.remove_prefix(1);
                continue;
            }
            int place = 0;
            auto const* end = std::from_chars(plain_.data() + 1, plain_.data() + plain_.size(), place).ptr;
            plain_.remove_prefix(end - plain_.data());
            values[place] = literal();
        }
        return values;
    }

private:
    db::Value literal()
    {
        if (rest_.starts_with("NULL")) {
            rest_.remove_prefix(4);
            return std::monostate{};
        }
        if (rest_.starts_with("x'")) return bytes();
        return rest_.starts_with('\'') ? db::Value{text()} : number();
    }

    std::string text()
    {
        std::string text;
        for (rest_.remove_prefix(1);; rest_.remove_prefix(1)) {
            if (rest_.front() == '\'') {
                rest_.remove_prefix(1);
                if (rest_.empty() || rest_.front() != '\'') return text;
            }
            text += rest_.front();
        }
    }

    db::Bytes bytes()
    {
        rest_.remove_prefix(1);
        auto const digits = text();
        db::Bytes bytes(digits.size() / 2);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            std::from_chars(digits.data() + 2 * i, digits.data() + 2 * i + 2, bytes[i], 16);
        return bytes;
    }

    db::Value number()
    {
        auto const length = std::min(rest_.find_first_not_of("+-.0123456789e"), rest_.size());
        auto const digits = rest_.substr(0, length);
        rest_.remove_prefix(length);
        if (digits.find_first_of(".e") != std::string_view::npos) return std::stod(std::string{digits});
        return std::int64_t{std::stoll(std::string{digits})};
    }

    std::string_view plain_;
    std::string_view rest_;
};

void note(sqlite3_stmt* running, std::string_view plain, std::vector<Ran>& list)
{
    if (plain.starts_with("--")) return; // within a trigger
    std::unique_ptr<char, void (*)(void*)> const expanded{sqlite3_expanded_sql(running), sqlite3_free};
    list.push_back({sqlite3_db_handle(running), std::string{plain}, Literals{plain, expanded.get()}.values()});
}

int hear(unsigned what, void* list, void* subject, void* text)
{
    if (what == SQLITE_TRACE_CLOSE)
        std::erase(connections(), static_cast<sqlite3*>(subject));
    else if (list)
        note(
            static_cast<sqlite3_stmt*>(subject), static_cast<char const*>(text), *static_cast<std::vector<Ran>*>(list));
    return 0;
}

int remember(sqlite3* connection, char**, void const*)
{
    connections().push_back(connection);
    return sqlite3_trace_v2(connection, SQLITE_TRACE_CLOSE, hear, nullptr);
}

/// Costs the pages nothing while nobody listens.
struct Listening {
    explicit Listening(std::vector<Ran>& list)
    {
        for (auto* connection : connections())
            sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_CLOSE, hear, &list);
    }
    ~Listening()
    {
        for (auto* connection : connections()) sqlite3_trace_v2(connection, SQLITE_TRACE_CLOSE, hear, nullptr);
    }
    Listening(Listening const&) = delete;
};

} // namespace

void listen_to_connections()
{
    // NOLINTNEXTLINE: SQLite's own way to say "called for each new connection".
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(remember));
}

std::vector<Ran> statements_of(std::function<void()> const& work)
{
    std::vector<Ran> statements;
    Listening const listening{statements};
    work();
    return statements;
}

} // namespace gt::bench
