// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace {

namespace fs = std::filesystem;

// Sets an environment variable for the length of a test.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        if (value != nullptr) setenv(name, value, 1);
        else unsetenv(name);
    }
    ~Variable() {
        if (old_) setenv(name_, old_->c_str(), 1);
        else unsetenv(name_);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    const char* name_;
    std::optional<std::string> old_;
};

TEST(Resources, AreWhereTheEnvironmentSays) {
    const base::TempDir dir;
    fs::create_directories(dir.path() / "presets" / "targets");
    const Variable set("ASKREEL_RESOURCES", dir.path().c_str());
    EXPECT_EQ(base::resource_root(), dir.path());
}

TEST(Resources, FollowTheDesktopsFolders) {
    const Variable home("HOME", "/home/maya");
    {
        const Variable config("XDG_CONFIG_HOME", nullptr);
        const Variable cache("XDG_CACHE_HOME", nullptr);
        const Variable data("XDG_DATA_HOME", nullptr);
        EXPECT_EQ(base::user_data(), "/home/maya/.local/share/askreel");
        EXPECT_EQ(base::user_presets(), "/home/maya/.config/askreel/presets");
        EXPECT_EQ(base::user_cache(), "/home/maya/.cache/askreel");
    }
    const Variable config("XDG_CONFIG_HOME", "/conf");
    const Variable cache("XDG_CACHE_HOME", "relative/is/ignored");
    EXPECT_EQ(base::user_presets(), "/conf/askreel/presets");
    EXPECT_EQ(base::user_cache(), "/home/maya/.cache/askreel");
}

}  // namespace
