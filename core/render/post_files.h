// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "render/covers.h"
#include "render/ledger.h"
#include "render/mastering.h"
#include "render/picture_work.h"

namespace render {

// Puts the posts of one export together and into its folder: video, caption file, cover and text. Owned by one thread.
class PostFiles {
  public:
    // References outlive it.
    PostFiles(const Request& request, const Stage& stage, base::Path folder, PictureWork& pictures,
              const Mastering& mastering, Covers& covers, Identity& identity, base::CancelToken cancel);

    // A post that is there already and would come out the same.
    [[nodiscard]] std::optional<OutputResult> unchanged(const PlannedOutput& output);
    // Throws Errc::disk when somebody else's file has the video's name.
    void require_replaceable(const PlannedOutput& output) const;
    // Makes the post's files and notes in `out` what they are, each as soon as it is there. False when a part of the
    // picture has vanished and has to be made again. `check` throws when the post is no longer wanted.
    [[nodiscard]] bool make(const PlannedOutput& output, OutputResult& out, const std::function<void()>& check);

  private:
    // A caption file beside a post.
    struct Sidecar {
        std::string name, text;
        std::string as_wanted;  // its name were it the only one
    };

    [[nodiscard]] const delivery::Target& target(const PlannedOutput& output) const;
    [[nodiscard]] std::size_t composition(const PlannedOutput& output) const;
    [[nodiscard]] const Programme& programme(const PlannedOutput& output) const;
    [[nodiscard]] std::string stem(const PlannedOutput& output) const;
    [[nodiscard]] base::Path path(const PlannedOutput& output, const char* ending) const;
    [[nodiscard]] std::string key(const PlannedOutput& output);
    [[nodiscard]] std::vector<Sidecar> sidecars(const PlannedOutput& output) const;
    [[nodiscard]] std::string text_of(const PlannedOutput& output) const;
    [[nodiscard]] bool write_video(const PlannedOutput& output, const base::Path& part, const av::Sound& sound);
    void require_replaceable(const base::Path& file) const;
    void write(const base::Path& file, const std::string& bytes, base::Path& where);
    void write_sidecars(const PlannedOutput& output, OutputResult& out);

    const Request& request_;
    const Stage& stage_;
    base::Path folder_;
    PictureWork& pictures_;
    const Mastering& mastering_;
    Covers& covers_;
    Identity& identity_;
    base::CancelToken cancel_;
    Ledger ledger_;
    std::string stem_;
};

}  // namespace render
