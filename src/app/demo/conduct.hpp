#pragma once

#include "app/demo/chance.hpp"
#include "audits/audit.hpp"
#include "framework/framework.hpp"
#include "improvement/finding.hpp"
#include "platform/db/database.hpp"

namespace gt::app::demo {

/// How far an audit has come on the day the demonstration is made.
enum class Reached { not_started, own_grades, in_progress, submitted };

struct Course {
    Reached reached = Reached::submitted;
    std::string overall = "good"; ///< the grade it comes to
    bool is_limited_by_safety = false;
    Date begun;
    int days_to_submission = 13;
    std::optional<int> improvements = {}; ///< areas for improvement; else as the grade asks for
};

/// What every audit of the demonstration is made with.
struct Setting {
    db::Database& database;
    framework::Framework const& framework;
    framework::Tool const& tool;
    Chance& chance;
    db::Transaction* within = nullptr; ///< of the caller, for many at once; else each verb has its own
};

/// Takes one allocated audit through its pages, one save a page, as auditor and practitioner would.
class Conduct {
public:
    Conduct(Setting const& setting, audits::AuditId id, Course course);

    void run();

private:
    template <class Work> auto write(Work const& work)
    {
        if (within_) return work(*within_);
        return database_.write(work);
    }
    void grade_own_practice(Instant when);
    void answer_sections(std::size_t how_many);
    void answer(framework::Section const& section);
    std::string answer_to(framework::Question const& question, std::string const& grade);
    void converse();
    void hear(audits::Voice voice);
    void record_findings();
    void add_improvement(improvement::Finding const& finding);
    void give_overall_grade();
    std::map<std::string, std::string> explanations(audits::Grading const& overall);
    void submit(Instant when);

    std::string grade_for(std::string_view domain);
    void save(std::map<std::string, std::string> answers, std::map<std::string, audits::Grading> grades = {});
    Instant next_moment();

    db::Database& database_;
    db::Transaction* within_;
    framework::Framework const& framework_;
    framework::Tool const& tool_;
    Chance& chance_;

    audits::Audit audit_;
    Course course_;
    Instant now_;
    std::map<std::string, std::string, std::less<>> given_; ///< answers so far
};

} // namespace gt::app::demo
