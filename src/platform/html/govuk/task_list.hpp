#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/tag.hpp"

namespace gt::html::govuk {

/// Completed is plain words; a tag only for what is left to do.
struct TaskStatus {
    Content text = {};
    std::optional<Tag> tag = {};
    std::string classes = {};
};

struct Task {
    Content title;
    TaskStatus status;
    std::optional<Url> href = {};
    Content hint = {};
    std::string title_classes = {};
    std::string classes = {};
};

struct TaskList {
    std::vector<Task> items;
    std::string id_prefix = "task-list";
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, TaskList const& list);

} // namespace gt::html::govuk
