#include "platform/html/govuk/inset_text.hpp"
#include "programme/programme.hpp"
#include "programme/store/programmes.hpp"
#include "staff/house/request.hpp"

namespace gt::programme {

namespace {

std::string cycle_words(Quota::Period period)
{
    switch (period) {
    case Quota::Period::monthly:
        return "this month";
    case Quota::Period::two_monthly:
        return "these two months";
    case Quota::Period::quarterly:
        return "this quarter";
    case Quota::Period::yearly:
        break;
    }
    return "this year";
}

std::string words_of(store::OwnQuota const& own)
{
    auto const missing = std::max(0, own.now.due - own.now.done);
    auto words = "Audits you owe " + cycle_words(own.quota.period);
    if (!own.place.empty()) words += " for " + own.place;
    return words + ": " + std::to_string(missing) + " of " + std::to_string(own.now.due) + " still to do by "
        + own.now.cycle.to.words();
}

} // namespace

void draw_own_quotas(html::Out& out, staff::Request const& request, db::Reader& reader)
{
    auto const own
        = store::own_quotas(reader, request.house().get<framework::Shelf>(), request.person().id, request.today());
    if (own.empty()) return;
    html::govuk::draw(out, html::govuk::InsetText{.text = [&](html::Out& inside) {
        inside.el("ul", {{"class", "govuk-list"}}, [&] {
            for (auto const& one : own) inside.el("li", words_of(one));
        });
    }});
}

} // namespace gt::programme
