#pragma once

#include "audits/second_read.hpp"
#include "audits/store/auditors.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::store {

/// Submitted audits within the person's sight (audits.second_read_draw) that were never drawn: no second reads, none of
/// restricted cases. By their number.
std::vector<Drawable> drawable(
    db::Reader& reader, staff::PersonId drawer, Date submitted_from, Date submitted_to, Date today);

/// A draw as it was made. It never changes.
struct StoredDraw {
    DrawId id;
    staff::PersonId drawn_by;
    std::string drawn_by_name;
    Instant drawn_at;
    Date submitted_from;
    Date submitted_to;
    int wanted;
    int listed; ///< how many could be drawn
    Draw draw;
};

/// A conflict when one of them was drawn by somebody else meanwhile. Keeping the same draw again changes nothing.
Result<void> keep(db::Transaction& tx, StoredDraw const& stored, history::Act const& act);
/// For whoever made it, or holds the verb over all that was drawn.
std::optional<StoredDraw> find_visible_draw(db::Reader& reader, staff::Person const& person, DrawId id, Date today);
std::vector<StoredDraw> recent_draws(db::Reader& reader, staff::Person const& person, Date today, int limit);

/// The second read of an audit, in whatever state; nothing when nobody has it yet.
std::optional<Audit> second_read_of(db::Reader& reader, AuditId first);

/// Who may audit there, each with what speaks against them as second reader; for whoever hands it out.
std::vector<Auditor> second_readers_for(db::Reader& reader, Audit const& first, staff::PersonId drawn_by, Date today);

/// By which way a grade was agreed: after a second read, or by moderation (audits/moderation).
enum class Way { second_read, moderation };

/// What is agreed about an audit, by whichever way: by domain, what was agreed last. It is what is reported.
AgreedGrades agreed_grades(db::Reader& reader, AuditId first);
/// The grade of the whole that is reported (reported_grade); empty for an open audit.
std::string reported_overall(db::Reader& reader, Audit const& audit);
/// What was agreed by one way, whatever was agreed by the other since.
AgreedGrades agreed_grades(db::Reader& reader, AuditId first, Way way);
/// Takes the place of what was agreed before about the same domains, with its row in the audit's history.
void put_agreed(db::Transaction& tx, AuditId audit, Way way, AgreedGrades const& agreed, history::Act const& act);
/// What both readers agreed. Recorded once: a conflict when they had agreed before.
Result<void> agree(db::Transaction& tx, Audit const& first, AgreedGrades const& agreed, history::Act const& act);

/// As `history verify` compares them.
std::vector<history::PresentState> present_draws(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::store
