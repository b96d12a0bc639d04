#include "platform/pch.hpp"

#include <doctest/doctest.h>
