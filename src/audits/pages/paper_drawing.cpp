#include "audits/pages/paper.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/pdf/typst.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using paper::Block;
using Kind = Block::Kind;

std::string body_classes(Block const& block, std::string const& classes)
{
    return block.is_theirs ? classes + " goldenthread-their-words" : classes;
}

void draw_bullets(html::Out& out, Block const& block)
{
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& item : block.items) out.el("li", {{"class", "goldenthread-their-words"}}, item);
    });
}

void draw_facts(html::Out& out, Block const& block)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const& row : block.rows)
        list.rows.push_back(
            {.key = row.at(0), .value = row.at(1), .value_classes = block.is_theirs ? "goldenthread-their-words" : ""});
    govuk::draw(out, list);
}

void draw_table(html::Out& out, Block const& block)
{
    govuk::Table table{.caption = block.text,
        .head = {},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = block.is_named ? "govuk-table__caption--s" : "govuk-visually-hidden"};
    for (auto const& title : block.items) table.head.push_back({.text = title});
    for (auto const& cells : block.rows) {
        govuk::Row row;
        for (auto const& cell : cells) row.push_back({.text = cell});
        table.rows.push_back(std::move(row));
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_block(html::Out& out, Block const& block)
{
    switch (block.kind) {
    case Kind::heading:
        return out.el("h2", {{"class", "govuk-heading-m"}}, block.text);
    case Kind::small_heading:
        return out.el("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}}, block.text);
    case Kind::words:
        return out.el("p", {{"class", body_classes(block, "govuk-body")}}, block.text);
    case Kind::small_words:
        return out.el("p", {{"class", body_classes(block, "govuk-body-s")}}, block.text);
    case Kind::quote:
        return out.el("blockquote", {{"class", "govuk-inset-text goldenthread-their-words"}}, block.text);
    case Kind::bullets:
        return draw_bullets(out, block);
    case Kind::facts:
        return draw_facts(out, block);
    case Kind::table:
        return draw_table(out, block);
    case Kind::choices:
        return out.el("p", {{"class", "govuk-body goldenthread-paper__boxes"}}, [&] {
            for (auto const& choice : block.items) out.el("span", "☐ " + choice);
        });
    case Kind::line:
        return out.el("div", {{"class", "goldenthread-paper__line"}}, "");
    case Kind::lines:
        return out.el("div", {{"class", "goldenthread-paper__lines"}}, "");
    }
}

/// Whether more blocks belong to the one that begins a question.
bool goes_on(Block const& block) { return !block.keeps_together && block.kind != Kind::heading; }

} // namespace

void draw_paper(html::Out& out, paper::Document const& document)
{
    auto const& blocks = document.blocks;
    for (auto at = blocks.begin(); at != blocks.end();) {
        if (!at->keeps_together) {
            draw_block(out, *at++);
            continue;
        }
        auto const end = std::find_if_not(std::next(at), blocks.end(), goes_on);
        out.el("div", {{"class", "goldenthread-paper__question"}}, [&] {
            for (; at != end; ++at) draw_block(out, *at);
        });
    }
}

void draw_pdf_link(html::Out& out, html::Url const& pdf)
{
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        if (auto const can = pdf::can_typeset(); !can) return out.text(can.problem().message + ".");
        out.el("a", {{"class", "govuk-link"}, {"href", pdf}}, "This document as a PDF");
        out.text(", or print this page with your browser (Ctrl and P).");
    });
}

http::Response send_pdf(staff::Request const& request, paper::Document const& document, std::string const& name)
{
    auto const pdf = paper::pdf_of(document);
    if (!pdf) return staff::refuse(request, pdf.problem());
    http::Response response;
    response.type = "application/pdf";
    response.body = *pdf;
    response.with_header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
    return response;
}

} // namespace gt::audits
