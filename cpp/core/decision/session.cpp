// SPDX-License-Identifier: MIT
#include "core/decision/session.hpp"

namespace oemodm {

Session::Session(const Project& project)
    : project_(project),
      setting_(settingOf(project_)),
      trial_(project_, setting_),
      flipping_(flipContext(trial_, setting_)) {}

}  // namespace oemodm
