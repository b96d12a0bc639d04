#pragma once

#include "app/demo/reproducible.hpp"
#include "audits/testing/audit_line.hpp"

#include <memory>
#include <set>

namespace gt::testing {

/// A submitted audit whose action is done, in the hands of a second reader who otherwise sees every team: a second QA
/// manager, who may check actions and read every report. Two that differ in the first reader's grade alone have the
/// same ids and tokens: each step has its own seed, so that what one of them wrote more does not tell in the next.
class Reading {
public:
    /// Every grade that the first reader gave.
    explicit Reading(std::string const& hidden_grade = "good");

    /// From here on chance and ids are those of a new step.
    void begin_step();

    /// What stands in her work: kinds of what she owes.
    std::set<std::string> owed();
    /// Every address of every page that a record's id can stand in, and lists asked in several ways.
    std::vector<std::string> addresses();
    /// Every address that something is posted to, with the ids of the first audit and what came of it.
    std::vector<std::string> addresses_to_post_to();
    /// Without what differs each time a page is drawn: ids for forms, and the openings that the walk itself records.
    std::string body_of(std::string const& address);

    TestApp app;
    AuditLine line{app};
    audits::AuditId first;
    audits::AuditId second;
    improvement::ActionId action;
    staff::PersonId reader;
    std::unique_ptr<Visitor> visitor;

private:
    audits::Audit load(audits::AuditId id);
    void finish_action();
    void hire();
    void say();
    std::vector<std::int64_t> newest_records();
    std::string filled_in(std::string path, std::int64_t id);

    int step_ = 0;
    std::unique_ptr<gt::app::demo::Reproducible> chance_;
};

} // namespace gt::testing
