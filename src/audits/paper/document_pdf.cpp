#include "audits/paper/document.hpp"
#include "platform/embedded.hpp"
#include "platform/pdf/typst.hpp"

#include <nlohmann/json.hpp>

namespace gt::audits::paper {

namespace {

using Json = nlohmann::ordered_json;

std::string_view key_of(Block::Kind kind)
{
    constexpr std::string_view keys[] = {"heading", "small_heading", "words", "small_words", "quote", "bullets",
        "facts", "table", "choices", "line", "lines"};
    return keys[static_cast<std::size_t>(kind)];
}

Json date_of(Instant instant)
{
    auto const iso = instant.iso(); // "2026-11-22T17:30:00Z"
    auto const part = [&](std::size_t from, std::size_t size) { return std::stoi(iso.substr(from, size)); };
    return {{"year", part(0, 4)}, {"month", part(5, 2)}, {"day", part(8, 2)}, {"hour", part(11, 2)},
        {"minute", part(14, 2)}, {"second", part(17, 2)}};
}

std::string data_of(Document const& document)
{
    Json json{{"title", document.title}, {"caption", document.caption}, {"child", document.child},
        {"standing", document.standing}, {"date", date_of(document.made_at)}, {"blocks", Json::array()}};
    for (auto const& block : document.blocks)
        json["blocks"].push_back({{"kind", key_of(block.kind)}, {"text", block.text}, {"items", block.items},
            {"rows", block.rows}, {"named", block.is_named}});
    return json.dump();
}

} // namespace

Result<std::string> pdf_of(Document const& document)
{
    return pdf::typeset(embedded_file("src/audits/paper/document.typ").value(), data_of(document));
}

} // namespace gt::audits::paper
