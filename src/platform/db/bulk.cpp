#include "platform/db/bulk.hpp"

#include "platform/db/connection.hpp"

namespace gt::db {

namespace {

/// The same transaction, which tells its connection.
class Opened : public Transaction {
public:
    explicit Opened(Transaction const& tx) : Transaction{tx} { }
    Connection& connection() const { return *connection_; }
};

} // namespace

void insert_many(Transaction& tx, Sql insert, std::vector<BulkRow> const& rows)
{
    Opened{tx}.connection().insert_many(insert.text(), rows);
}

} // namespace gt::db
