#include "platform/csv/csv.hpp"
#include "platform/text/heading.hpp"

namespace gt::csv {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_utf16(std::string_view head) { return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"); }

} // namespace

Reader::Reader(OnRow on_row, Limits limits) : on_row_{std::move(on_row)}, limits_{limits} { }

Result<void> Reader::push(std::string_view bytes)
{
    if (head_done_) {
        consume(bytes);
        return state_;
    }
    auto const taken = std::min(bytes.size(), byte_order_mark.size() - head_.size());
    head_ += bytes.substr(0, taken);
    if (head_.size() < byte_order_mark.size()) return state_;

    head_done_ = true;
    if (is_utf16(head_)) fail(1, "the file is saved as Unicode text (UTF-16). Save it as \"CSV UTF-8\"");
    if (head_ != byte_order_mark) consume(head_);
    consume(bytes.substr(taken));
    return state_;
}

Result<void> Reader::finish()
{
    if (!head_done_ && is_utf16(head_)) fail(1, "the file is saved as Unicode text (UTF-16). Save it as \"CSV UTF-8\"");
    if (!head_done_) consume(head_);
    head_done_ = true;

    if (at_ == At::in_quoted) fail(quote_line_, "a quotation mark is opened here and never closed");
    if (!stopped_ && (field_begun_ || count_ > 0)) end_row();
    stopped_ = true;
    return state_;
}

void Reader::consume(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size() && !stopped_;) {
        auto const run = take_run(bytes, i);
        i += run;
        if (run == 0) consume_one(bytes[i++]);
    }
}

/// Takes ordinary bytes many at a time: all up to the next one that means something here.
std::size_t Reader::take_run(std::string_view bytes, std::size_t from)
{
    if (after_cr_ || at_ == At::after_quote) return 0;
    auto end = from;
    if (at_ == At::in_quoted) {
        while (end < bytes.size() && bytes[end] != '"' && bytes[end] != '\n') ++end;
    } else {
        if (at_ == At::start_of_field && bytes[from] == '"') return 0;
        while (end < bytes.size() && bytes[end] != ',' && bytes[end] != '\n' && bytes[end] != '\r') ++end;
        if (end > from) at_ = At::in_plain;
    }
    if (end > from) append(bytes.substr(from, end - from));
    return end - from;
}

void Reader::consume_one(char byte)
{
    auto const follows_cr = std::exchange(after_cr_, false);
    if (at_ == At::in_quoted) {
        if (byte == '"') {
            at_ = At::after_quote;
        } else {
            ++line_;
            append({&byte, 1});
        }
    } else if (byte == '\n' && follows_cr) {
        row_line_ = ++line_;
    } else if (follows_cr) {
        row_line_ = ++line_;
        consume({&byte, 1});
    } else if (byte == ',') {
        end_field();
    } else if (byte == '\r') {
        end_row();
        after_cr_ = true;
    } else if (byte == '\n') {
        end_row();
        row_line_ = ++line_;
    } else if (at_ == At::after_quote && byte == '"') {
        append("\"");
        at_ = At::in_quoted;
    } else if (at_ == At::after_quote) {
        fail(line_, "something follows a closing quotation mark");
    } else {
        at_ = At::in_quoted;
        field();
        row_has_quotes_ = true;
        quote_line_ = line_;
    }
}

std::string& Reader::field()
{
    if (count_ == fields_.size()) fields_.emplace_back();
    if (!field_begun_) fields_[count_].clear();
    field_begun_ = true;
    return fields_[count_];
}

void Reader::append(std::string_view bytes)
{
    auto& text = field();
    if (text.size() + bytes.size() > limits_.field_bytes) return fail(line_, "a field is too long");
    text += bytes;
}

void Reader::end_field()
{
    auto const& text = field();
    if (!is_clean_utf8(text)) return fail(line_, "the text is not UTF-8. Save the file as \"CSV UTF-8\"");
    field_begun_ = false;
    at_ = At::start_of_field;
    if (++count_ > limits_.columns) fail(row_line_, "there are too many columns");
}

void Reader::end_row()
{
    auto const is_blank = count_ == 0 && !row_has_quotes_ && (!field_begun_ || fields_[0].empty());
    end_field();
    if (!stopped_ && !is_blank) stopped_ = !on_row_({row_line_, std::span{fields_}.first(count_)});
    count_ = 0;
    row_has_quotes_ = false;
}

void Reader::fail(std::size_t line, std::string_view what)
{
    if (state_) state_ = Problem{"", "Line " + std::to_string(line) + ": " + std::string{what}};
    stopped_ = true;
}

Result<void> read(std::string_view bytes, OnRow const& on_row, Limits limits)
{
    Reader reader{on_row, limits};
    if (auto pushed = reader.push(bytes); !pushed) return pushed;
    return reader.finish();
}

} // namespace gt::csv
