#pragma once

#include "audits/pages/at_hand.hpp"

/// An audit on paper: the whole of it, the two pages for the child's record, and the empty tool to write on. HTML with
/// a print style; a browser makes the paper, or a PDF, of it.
namespace gt::audits {

/// One section with its questions and answers as they stand, its grade beside the practitioner's own.
void draw_filled_section(html::Out& out, AtHand const& at_hand, framework::Section const& section);
/// One section with room to write.
void draw_empty_section(html::Out& out, framework::Section const& section, framework::Scale const& scale);

/// What does not fit together at first sight, and the auditor's reasons; nothing when there is none.
void draw_overruled(html::Out& out, AtHand const& at_hand);

/// "Provisional until 30 November 2026", "Final", "In progress": on paper one has to know what may still change.
std::string standing_words(Audit const& audit);

} // namespace gt::audits
