#include "audits/testing/audit_model.hpp"

namespace gt::testing {

namespace {

bool has_a_say(std::string_view role) { return role == "worker" || role == "manager" || role == "head"; }
bool moderates(std::string_view role) { return role == "qa_manager" || role == "other_qa_manager"; }
bool checks_actions(std::string_view role)
{
    return role == "manager" || role == "head" || role == "qa_officer" || moderates(role);
}

} // namespace

std::optional<Situation> after(Situation now, Act const& act)
{
    auto const& role = act.role;
    bool const is_draft = now.state == State::started;
    switch (act.verb) {
    case Verb::grade_own:
        if (role != "worker" || !is_draft) return std::nullopt;
        now.graded_own = true;
        return now;
    case Verb::submit:
        if (role != "qa_officer" || !now.graded_own) return std::nullopt;
        if (is_draft) now.action = "open";
        if (is_draft) now.state = State::submitted;
        return now;
    case Verb::ask:
        if (!has_a_say(role) || now.state != State::submitted) return std::nullopt;
        ++now.corrections_open;
        return now;
    case Verb::answer:
        if (role != "qa_officer" || now.corrections_open == 0) return std::nullopt;
        --now.corrections_open;
        ++now.corrections_answered;
        return now;
    case Verb::disagree:
        if (!has_a_say(role) || now.state != State::submitted) return std::nullopt;
        if (now.disagree.insert(role).second) now.waits_for_moderator = true;
        return now;
    case Verb::moderate:
        if (!moderates(role)) return std::nullopt;
        if (!now.waits_for_moderator) return now.moderated.empty() ? std::nullopt : std::optional{now};
        if (!now.moderated.insert(role).second) return std::nullopt;
        now.waits_for_moderator = false;
        return now;
    case Verb::finish_action:
        if (role != "worker" || now.action != "open") return std::nullopt;
        now.action = "done";
        return now;
    case Verb::check_action:
        if (!checks_actions(role) || now.action != "done") return std::nullopt;
        now.action = "closed";
        return now;
    case Verb::days_pass:
        if (now.state == State::submitted && now.corrections_open == 0 && !now.waits_for_moderator)
            now.state = State::final_;
        return now;
    }
    return std::nullopt;
}

} // namespace gt::testing
