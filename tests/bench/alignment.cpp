// SPDX-License-Identifier: GPL-3.0-or-later
// How well scripts are followed in recordings whose words' times are known: askreel_bench_alignment FOLDER [NAME…].
// FOLDER has NAME.flac, NAME.script.txt and NAME.words.tsv ("word<TAB>in<TAB>out<TAB>tag"; tag s: a word of the
// script).
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <sstream>

#include "base/file.h"
#include "media/probe.h"
#include "media/sound.h"
#include "speech/crew.h"
#include "text/unicode.h"

namespace {

constexpr std::uintmax_t kLargest = 10'000'000;
constexpr const char* kReading = "cannot read the words";

struct Said {
    std::string text;
    double in = 0;
    bool of_script = true;
};

struct Score {
    std::size_t said = 0, covered = 0, captions = 0, wrong = 0;
    std::vector<double> errors;
    double seconds = 0, took = 0;

    void add(const Score& other) {
        said += other.said, covered += other.covered, captions += other.captions, wrong += other.wrong;
        seconds += other.seconds, took += other.took;
        errors.insert(errors.end(), other.errors.begin(), other.errors.end());
    }
    [[nodiscard]] double error(double share) {
        if (errors.empty()) return 9.999;
        std::sort(errors.begin(), errors.end());
        return errors[std::min(errors.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(errors.size())))];
    }
};

std::string plain(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::vector<Said> read_truth(const base::Path& file) {
    std::vector<Said> words;
    std::istringstream lines(base::read_file(file, kLargest, kReading));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        Said word;
        std::string out, tag;
        if (!(fields >> word.text >> word.in >> out)) continue;
        if (fields >> tag) word.of_script = tag == "s";
        word.text = plain(word.text);
        words.push_back(word);
    }
    return words;
}

// The cheapest pairing of words that are the same and begin within 1.5 s.
Score compare(const std::vector<Said>& truth, const std::vector<Said>& captions) {
    const std::size_t n = truth.size(), m = captions.size();
    std::vector<std::vector<int>> cost(n + 1, std::vector<int>(m + 1));
    const auto same = [&](std::size_t i, std::size_t j) {
        return truth[i].text == captions[j].text && std::abs(truth[i].in - captions[j].in) < 1.5;
    };
    for (std::size_t i = 0; i <= n; ++i)
        for (std::size_t j = 0; j <= m; ++j)
            cost[i][j] = i == 0 || j == 0 ? static_cast<int>(i + j)
                                          : std::min({cost[i - 1][j - 1] + (same(i - 1, j - 1) ? 0 : 3),
                                                      cost[i - 1][j] + 1, cost[i][j - 1] + 1});
    Score score;
    score.captions = score.wrong = m;
    for (const Said& word : truth) score.said += word.of_script ? 1 : 0;
    for (std::size_t i = n, j = m; i > 0 && j > 0;) {
        if (cost[i][j] == cost[i - 1][j] + 1) --i;
        else if (cost[i][j] == cost[i][j - 1] + 1) --j;
        else {
            --i, --j;
            --score.wrong;
            if (truth[i].of_script) ++score.covered;
            score.errors.push_back(std::abs(truth[i].in - captions[j].in));
        }
    }
    if (std::getenv("SHOW_WORDS") != nullptr)
        for (const Said& word : captions) fmt::print("    {:8.3f} {}\n", word.in, word.text);
    return score;
}

Score measure(const base::Path& stem, const speech::Listeners& listeners) {
    const base::Path sound = stem.string() + ".flac";
    const media::Info info = media::probe(sound, {});
    const auto script = speech::script_words(base::read_file(stem.string() + ".script.txt", kLargest, kReading));
    const auto began = std::chrono::steady_clock::now();
    const speech::Recording recording{info.duration,
                                      [&](base::Span span) { return media::read_speech(sound, info, span, {}); }};
    const speech::Followed followed = speech::follow(script, recording, listeners, {});
    std::vector<Said> words;
    for (const speech::Placed& word : followed.placed)
        words.push_back({plain(text::without_accents(script[word.word].text)), base::to_seconds(word.when.in), true});
    for (const speech::Heard& word : followed.others)
        words.push_back({plain(word.text), base::to_seconds(word.when.in), true});
    std::sort(words.begin(), words.end(), [](const Said& a, const Said& b) { return a.in < b.in; });
    if (std::getenv("SHOW") != nullptr) {
        double sure = 0;
        for (const speech::Placed& word : followed.placed) sure += word.confidence;
        fmt::print("{}: {} words, script {:.2f}, voice {:.1f} s, explained {:.2f}, sure {:.2f}\n",
                   stem.filename().string(), words.size(), followed.coverage(script), base::to_seconds(followed.voice),
                   followed.explained_share(), sure / static_cast<double>(words.size()));
    }
    Score score = compare(read_truth(stem.string() + ".words.tsv"), words);
    score.took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    score.seconds = base::to_seconds(info.duration);
    return score;
}

void print(const std::string& name, Score score) {
    fmt::print("{:36} cover {:5.1f} %  wrong {:4.1f} %  start median {:3.0f}  p95 {:4.0f} ms  x{:.2f}\n", name,
               100.0 * static_cast<double>(score.covered) / static_cast<double>(std::max<std::size_t>(1, score.said)),
               100.0 * static_cast<double>(score.wrong) / static_cast<double>(std::max<std::size_t>(1, score.captions)),
               1000 * score.error(0.5), 1000 * score.error(0.95), score.took / score.seconds);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const base::Path folder = argv[1];
    std::vector<std::string> names(argv + 2, argv + argc);
    if (names.empty())
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            if (name.ends_with(".words.tsv")) names.push_back(name.substr(0, name.size() - 10));
        }
    std::sort(names.begin(), names.end());
    const speech::Crew crew = speech::open_crew();
    if (!crew.free) fmt::print("Nobody hears what is not in the script.\n");
    std::map<std::string, Score> kinds;
    for (const std::string& name : names) {
        const Score score = measure(folder / name, crew.listeners());
        print(name, score);
        const bool noisy = name.ends_with("_n10");
        const std::string clean = noisy ? name.substr(0, name.size() - 4) : name;
        const std::string kind = name.starts_with("real") ? "real" : clean.substr(clean.find_last_of('_') + 1);
        kinds[kind + (noisy ? " at 10 dB" : "")].add(score);
    }
    fmt::print("\n");
    for (auto& [kind, score] : kinds) print(kind, score);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{} MB at most\n", usage.ru_maxrss / 1024);
}
