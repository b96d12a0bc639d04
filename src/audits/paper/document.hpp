#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"

#include <string>
#include <vector>

/// An audit on paper as it is, whatever it is written as: the page that a browser prints and the PDF say what stands
/// here and nothing of their own.
namespace gt::audits::paper {

struct Block {
    enum class Kind {
        heading, ///< text
        small_heading,
        words,
        small_words,
        quote, ///< what somebody said
        bullets, ///< items
        facts, ///< rows of two: what, and its value
        table, ///< text names it, items are its head
        choices, ///< items to tick
        line, ///< room to write
        lines
    };

    Kind kind = Kind::words;
    std::string text = {};
    std::vector<std::string> items = {};
    std::vector<std::vector<std::string>> rows = {};
    bool is_theirs = false; ///< somebody's own words, which keep their lines
    bool is_named = false; ///< of a table: its name is shown, not only told
    bool keeps_together = false; ///< with the blocks up to the next that does
};

struct Document {
    std::string title;
    std::string caption; ///< "Case C100", "Version 3"
    std::vector<std::string> child; ///< what stands at its head about the child; nothing on an empty tool
    std::string standing; ///< "Final. Printed on 1 December 2026."
    std::vector<Block> blocks;
    Instant made_at;
};

/// Tagged, with the fonts of reports. A Problem says why there can be none on this machine.
Result<std::string> pdf_of(Document const& document);

} // namespace gt::audits::paper
