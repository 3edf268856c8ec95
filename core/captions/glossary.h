// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/json.h"
#include "captions/track.h"
#include "delivery/catalogue.h"

namespace captions {

// Words of a practice's field and what recognisers make of them, as data: presets/glossaries/ID.json.
struct Glossary {
    struct Term {
        std::string text;                // as it is written
        std::vector<std::string> heard;  // what is heard instead and means nothing else
        std::vector<std::string> ask;    // what is heard instead, but is ordinary English too
    };
    std::string id;
    std::string name;
    std::vector<Term> terms;
};

[[nodiscard]] Glossary glossary_from_json(const base::Json& json, const std::string& file);
// The terms of all glossaries of the folders.
[[nodiscard]] Glossary read_glossaries(const delivery::PresetFolders& folders);

// Another text for words [first, last), with the punctuation around them.
struct Suggestion {
    std::size_t first = 0, last = 0;
    std::string text;
    bool ordinary = false;  // what is there is ordinary English: only a person can tell
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

// A glossary made ready to be looked up.
class Terms {
  public:
    explicit Terms(const Glossary& glossary);

    // Terms that were probably meant, where they are not written as they should be. In order, not overlapping; the
    // longest first. Where the script says so, words are right as they are: none for Origin::script.
    [[nodiscard]] std::vector<Suggestion> suggest(const std::vector<Word>& words) const;

  private:
    struct Meant {
        std::string term;
        bool ordinary;
    };
    std::unordered_map<std::string, Meant> heard_;  // by what is heard, without case, accents and hyphens
};
[[nodiscard]] std::vector<Suggestion> suggest(const std::vector<Word>& words, const Glossary& glossary);

// The words with a suggestion taken up; a term of several words shares the time.
[[nodiscard]] std::vector<Word> apply(std::vector<Word> words, const Suggestion& suggestion);

}  // namespace captions
