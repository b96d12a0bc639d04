#pragma once

#include "audits/multi_agency/partner.hpp"
#include "framework/framework.hpp"
#include "staff/house/long_form.hpp"
#include "staff/house/page.hpp"

#include <memory>

namespace gt::audits::multi_agency::partner {

/// The return that is open in this browser, with its form.
struct AtHand {
    OpenReturn open;
    std::shared_ptr<framework::Framework const> framework; ///< of the day that the audit began on
    framework::Tool const* form;
    framework::Scale const* scale;
    std::string browser; ///< its token
    std::string csrf;
    std::vector<staff::FormDraft> drafts; ///< what the agency typed and has not saved

    std::string answer(std::string const& question) const;
    /// Required questions of the section that have no answer and are asked.
    std::vector<framework::Question const*> unanswered(framework::Section const& section) const;
    bool is_begun(framework::Section const& section) const;
    /// Whether words of the section wait to be saved.
    bool has_draft(framework::Section const& section) const;
};

/// The address of a section's page, to which its form is posted too.
std::string path_of(framework::Section const& section);

/// The agency, as whoever writes in a long form.
staff::Writer writer_of(http::Request const& request, staff::House& house, AtHand const& at_hand);

/// The cookie that holds the browser's token.
std::string cookie_name(staff::House const& house);

using OnOpen = std::function<http::Response(AtHand const&)>;

/// For the browser that the link was opened in, with the form's token when something is posted; anything else sees a
/// calm page (410), with whatever was typed in it so that nothing is lost.
http::Response with_open_return(http::Request const& request, staff::House& house, OnOpen const& answer);

/// A page in the frame of those who are not signed in.
http::Response page(staff::House const& house, int status, staff::Page const& page);

/// The part of the address after `start`, when it is a single segment.
std::string rest_of(http::Request const& request, std::string_view start);

} // namespace gt::audits::multi_agency::partner
