#pragma once

#include "audits/pages/at_hand.hpp"
#include "audits/paper/document.hpp"

/// An audit on paper: the whole of it, the two pages for the child's record, and the empty tool to write on.
namespace gt::audits {

/// One section with its questions and answers as they stand, its grade beside the practitioner's own.
void add_filled_section(paper::Document& document, AtHand const& at_hand, framework::Section const& section);
/// One section with room to write.
void add_empty_section(paper::Document& document, framework::Section const& section, framework::Scale const& scale);

/// What does not fit together at first sight, and the auditor's reasons; nothing when there is none.
void add_overruled(paper::Document& document, AtHand const& at_hand);
/// The same alone.
paper::Document overruled_on_paper(AtHand const& at_hand);

/// "Provisional until 30 November 2026", "Final", "In progress": on paper one has to know what may still change.
std::string standing_words(Audit const& audit);

/// The blocks as a page draws them.
void draw_paper(html::Out& out, paper::Document const& document);
/// Where the PDF is, or why there is none on this machine.
void draw_pdf_link(html::Out& out, html::Url const& pdf);
/// The PDF itself, or a sentence about what it needs.
http::Response send_pdf(staff::Request const& request, paper::Document const& document, std::string const& name);

} // namespace gt::audits
