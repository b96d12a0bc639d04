#pragma once

#include "framework/effective.hpp"
#include "framework/question.hpp"

namespace gt::framework {

/// What a domain looks like at one grade, shown beside that grade's radio button.
struct GradeGuidance {
    Place place;
    std::string grade;
    std::string text;
};

/// A page of an audit tool.
struct Section {
    /// `domain` carries a grade with its reason; `practitioner` is answered by the worker, first and unseen
    /// by the auditor (DESIGN section 4). The others are the auditor's.
    enum class Part { questions, strengths, domain, practitioner, practice_model };

    Place place;
    std::string key;
    std::string title;
    std::string intro;
    Part part = Part::questions;
    bool limiting = false; ///< its lowest grade limits the overall grade [D-30]
    bool child_voice = false; ///< judges whether the child is heard: it cannot well be good when nobody asked the child
    /// A section of the pack's library that this one takes over: what it says itself replaces, its questions follow.
    std::string from;
    std::string what_good_looks_like;
    std::vector<GradeGuidance> guidance;
    std::vector<Question> questions;

    bool is_domain() const { return part == Part::domain; }
    /// Empty when nothing was written for that grade.
    std::string_view guidance_for(std::string_view grade) const;
};

/// An audit tool in one version. A version that was used never changes; a change is a new version with
/// its own dates.
struct Tool {
    enum class Kind { audit, observation, survey };

    Place place;
    std::string key;
    std::string version;
    std::string title;
    std::string intro;
    Kind kind = Kind::audit;
    std::string scale;
    std::vector<std::string> groups; ///< the groups of children that it is meant for; none: for whichever has no other
    Effective effective;
    std::vector<Section> sections;

    Section const* section(std::string_view key) const;
    Question const* question(std::string_view key) const;
    /// The graded ones, in the tool's order.
    std::vector<Section const*> domains() const;
};

} // namespace gt::framework
