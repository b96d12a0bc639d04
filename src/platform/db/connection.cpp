#include "platform/db/connection.hpp"

#include "platform/db/copy_text.hpp"
#include "platform/db/parameters.hpp"
#include "platform/db/sql_text.hpp"

namespace gt::db {

namespace {

struct InUse {
    explicit InUse(bool& flag) : flag{flag} { flag = true; }
    ~InUse() { flag = false; }
    bool& flag;
};

} // namespace

template <class Work> auto Connection::guarded(Work const& work)
{
    if (in_use_) throw Error{Error::Kind::misuse, "a statement was run while another's rows were still being read"};
    if (failed_) throw Error{Error::Kind::misuse, "a statement was run after another had failed in this transaction"};

    InUse const use{in_use_};
    try {
        return work();
    } catch (Error const&) {
        failed_ = true;
        throw;
    }
}

Connection::Prepared& Connection::prepared(std::string_view sql)
{
    if (auto const known = statements_.find(sql); known != statements_.end()) return known->second;

    auto const text = numbered(sql);
    return statements_.emplace(sql, Prepared{text.names, prepare(text.text)}).first->second;
}

std::int64_t Connection::run(std::string_view sql, std::span<Param const> params, Delivery delivery, Visit const& visit)
{
    return guarded([&] {
        auto& [names, statement] = prepared(sql);
        return statement->run(in_order(names, params), delivery, visit);
    });
}

void Connection::insert_many(std::string_view sql, std::span<std::vector<Param> const> rows)
{
    guarded([&] {
        auto const text = numbered(sql);
        auto const target = copy_target(text);
        if (!takes_copies()) {
            auto& [names, statement] = prepared(sql);
            for (auto const& row : rows)
                statement->run(in_order(names, row), Delivery::whole, [](Row const&) { return false; });
            return;
        }
        std::string lines;
        for (auto const& row : rows) append_copy_line(lines, in_order(text.names, row));
        if (!rows.empty()) copy_in(target, lines);
    });
}

void Connection::copy_in(std::string const&, std::string const&)
{
    throw Error{Error::Kind::misuse, "this engine takes no copies"};
}

void Connection::run_once(std::string const& sql)
{
    guarded([&] { send(sql.c_str()); });
}

void Connection::begin(Access access)
{
    failed_ = false;
    start(access);
}

void Connection::commit()
{
    if (failed_)
        throw Error{Error::Kind::misuse, "a transaction was to be committed although a statement in it had failed"};
    finish();
}

} // namespace gt::db
