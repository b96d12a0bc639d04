#pragma once

#include "platform/history/keys.hpp"
#include "platform/history/present.hpp"

#include <string>
#include <vector>

namespace gt::history {

/// Something that does not hold. It names records and rows by kind and number, never by what stands in them.
struct Fault {
    enum class Kind {
        row_changed,
        row_missing,
        row_out_of_order,
        row_outside_seals,
        payload_changed,
        payload_missing,
        end_differs,
        record_differs,
        record_missing,
        history_missing,
        seal_changed,
        seal_forged,
        seal_missing,
        key_missing,
        file_damaged,
    };

    Kind kind;
    std::string subject_kind; ///< empty when it is about a seal and no one record
    std::int64_t subject_id = 0;
    std::int64_t row = 0; ///< its number within the record's history, or 0
    std::string words; ///< "row 3 was changed"

    std::string text() const; ///< "audit 12: row 3 was changed"
};

std::string_view key_of(Fault::Kind kind); ///< "row_changed"

struct Verification {
    std::int64_t chains = 0;
    std::int64_t rows = 0;
    std::int64_t seals = 0;
    std::int64_t waiting = 0; ///< rows that no seal covers yet
    std::int64_t records = 0; ///< compared with what their history says
    std::vector<Fault> broken; ///< empty when all hold
    std::vector<std::string> erased; ///< one line for each lawful erasure
    std::vector<std::string> remarks; ///< other lines that are no fault
};

/// Every chain, row by row. Whoever can write to the database can make a chain anew from its first row, or take
/// one away whole: that is for the seals to show.
Verification verify_chains(db::Reader& reader);

/// Every seal against its key, the one before it and the rows that it covers.
void verify_seals(db::Reader& reader, Keys const& keys, Verification& result);

/// Every record against what its history, read from its first row, says of it.
void verify_records(db::Reader& reader, PresentStatesByKind const& kinds, Verification& result);

/// All three, in one snapshot.
Verification verify(db::Reader& reader, Keys const& keys, PresentStatesByKind const& kinds);

} // namespace gt::history
