#pragma once

#include "cases/case.hpp"
#include "platform/html/out.hpp"
#include "staff/house/request.hpp"

#include <functional>
#include <string>
#include <vector>

namespace gt::cases {

/// Draws a section of a case's page, with its own h2; nothing at all when it has nothing to say or the person may not
/// see it. It asks what it needs with the reader given, under the person's own permission.
using DrawPanel = std::function<void(html::Out&, staff::Request const&, db::Reader&, Case const&)>;

/// What other capabilities add to the page of a case: their section, and their page in its sub-navigation.
/// Kept in the house: `house.get<cases::CasePanels>().add({…})`.
class CasePanels {
public:
    struct Panel {
        std::string title; ///< "Audits"
        std::string sub_path; ///< "audits" for /cases/{id}/audits; empty when it has no page of its own
        DrawPanel draw; ///< empty when it is only a page
        bool is_first = false; ///< above what is known, because it cannot wait
        std::vector<std::string> any_of = {}; ///< verbs: its page is for who holds one; none: for all who see the case
    };

    void add(Panel panel) { panels_.push_back(std::move(panel)); }
    std::vector<Panel> const& panels() const { return panels_; }

private:
    std::vector<Panel> panels_;
};

} // namespace gt::cases
