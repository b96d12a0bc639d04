// Read once for all files of the library: what nearly every one of them includes.
#include "platform/db/database.hpp"
#include "platform/id.hpp"
#include "platform/result.hpp"
#include "platform/time/date.hpp"
#include "platform/time/instant.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
