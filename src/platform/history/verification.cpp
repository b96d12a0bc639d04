#include "platform/history/verification.hpp"

#include <array>

namespace gt::history {

namespace {

struct KindWords {
    Fault::Kind kind;
    std::string_view key;
};

constexpr std::array kind_words{
    KindWords{Fault::Kind::row_changed, "row_changed"},
    KindWords{Fault::Kind::row_missing, "row_missing"},
    KindWords{Fault::Kind::row_out_of_order, "row_out_of_order"},
    KindWords{Fault::Kind::row_outside_seals, "row_outside_seals"},
    KindWords{Fault::Kind::payload_changed, "payload_changed"},
    KindWords{Fault::Kind::payload_missing, "payload_missing"},
    KindWords{Fault::Kind::end_differs, "end_differs"},
    KindWords{Fault::Kind::record_differs, "record_differs"},
    KindWords{Fault::Kind::record_missing, "record_missing"},
    KindWords{Fault::Kind::history_missing, "history_missing"},
    KindWords{Fault::Kind::seal_changed, "seal_changed"},
    KindWords{Fault::Kind::seal_forged, "seal_forged"},
    KindWords{Fault::Kind::seal_missing, "seal_missing"},
    KindWords{Fault::Kind::key_missing, "key_missing"},
    KindWords{Fault::Kind::file_damaged, "file_damaged"},
};

} // namespace

std::string_view key_of(Fault::Kind kind) { return std::ranges::find(kind_words, kind, &KindWords::kind)->key; }

std::string Fault::text() const
{
    return subject_kind.empty() ? words : subject_kind + ' ' + std::to_string(subject_id) + ": " + words;
}

Verification verify(db::Reader& reader, Keys const& keys, PresentStatesByKind const& kinds)
{
    auto result = verify_chains(reader);
    verify_seals(reader, keys, result);
    verify_records(reader, kinds, result);
    return result;
}

} // namespace gt::history
