#include "programme/pages/coverage_urls.hpp"

namespace gt::programme {

html::Url cases_url(staff::Period days, CoverageFigure const& figure)
{
    auto const url = html::Url::rooted("/programme/coverage/cases")
                         .with("from", days.from.iso())
                         .with("to", days.to.iso())
                         .with("by", figure.by)
                         .with("key", figure.key);
    return figure.audited_alone ? url.with("audited", "1") : url;
}

CoverageFigure coverage_figure_from(http::Fields const& query)
{
    return {query.text("by"), query.text("key"), query.text("audited") == "1"};
}

} // namespace gt::programme
