// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/trigrams.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <map>

namespace speech {
namespace {

using Gram = std::vector<std::string>;
using Counts = std::map<Gram, double>;

const std::string kBegin = "<s>", kEnd = "</s>";
// What is taken from each count for what was not seen.
constexpr double kDiscount = 0.5;
// A pause, and so a new beginning, may come between any two words.
constexpr double kPauseAnywhere = 0.1;

struct Model {
    Counts counts[3];  // of one, two and three words

    void count(const Gram& words, double weight) {
        for (std::size_t order = 1; order <= 3; ++order)
            for (std::size_t i = 0; i + order <= words.size(); ++i) {
                const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
                counts[order - 1][Gram(at, at + static_cast<std::ptrdiff_t>(order))] += weight;
            }
    }
};

Model counted(const Expected& expected) {
    Model model;
    Gram whole;
    for (const auto& sentence : expected) {
        if (sentence.empty()) continue;
        Gram words{kBegin};
        words.insert(words.end(), sentence.begin(), sentence.end());
        words.push_back(kEnd);
        model.count(words, 1);
        whole.insert(whole.end(), sentence.begin(), sentence.end());
    }
    model.count(whole, 0.5);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        model.counts[1][{kBegin, whole[i]}] += kPauseAnywhere;
        model.counts[1][{whole[i], kEnd}] += kPauseAnywhere;
        if (i + 1 < whole.size()) model.counts[2][{kBegin, whole[i], whole[i + 1]}] += kPauseAnywhere;
    }
    return model;
}

// What is known of a context: how often it was seen and how much of that is left for the unseen.
struct Context {
    double seen = 0, left = 0;
    [[nodiscard]] double backoff() const { return left / seen; }
};
std::map<Gram, Context> contexts(const Counts& counts) {
    std::map<Gram, Context> out;
    for (const auto& [gram, n] : counts) {
        Context& context = out[Gram(gram.begin(), gram.end() - 1)];
        context.seen += n;
        context.left += std::min(n, kDiscount);
    }
    return out;
}

std::string line(double probability, const Gram& gram, const Context* context) {
    std::string out = fmt::format("{:.4f}", probability > 0 ? std::log10(probability) : -99.0);
    for (std::size_t i = 0; i < gram.size(); ++i) out += (i == 0 ? '\t' : ' ') + gram[i];
    if (context != nullptr) out += fmt::format("\t{:.4f}", std::log10(context->backoff()));
    return out + '\n';
}

}  // namespace

std::string trigram_model(const Expected& expected) {
    Model model = counted(expected);
    Counts& words = model.counts[0];
    words.erase({kBegin});
    double all = 0;
    for (const auto& [gram, n] : words) all += n;
    std::map<Gram, double> known;  // the probabilities so far
    for (const auto& [gram, n] : words) known[gram] = n / all;
    words[{kBegin}] = 0;

    const std::map<Gram, Context> after_one = contexts(model.counts[1]), after_two = contexts(model.counts[2]);
    std::string out = fmt::format("\\data\\\nngram 1={}\nngram 2={}\nngram 3={}\n", words.size(),
                                  model.counts[1].size(), model.counts[2].size());
    for (std::size_t order = 1; order <= 3; ++order) {
        out += fmt::format("\n\\{}-grams:\n", order);
        const auto& before = order == 2 ? after_one : after_two;
        const auto& next = order == 1 ? after_one : after_two;
        std::map<Gram, double> found;
        for (const auto& [gram, n] : model.counts[order - 1]) {
            double probability = 0;
            if (order == 1) probability = known[gram];
            else {
                const Context& context = before.at(Gram(gram.begin(), gram.end() - 1));
                probability = (n - std::min(n, kDiscount)) / context.seen +
                              context.backoff() * known[Gram(gram.begin() + 1, gram.end())];
                found[gram] = probability;
            }
            const auto context = next.find(gram);
            out += line(probability, gram, order < 3 && context != next.end() ? &context->second : nullptr);
        }
        if (order > 1) known = std::move(found);
    }
    return out + "\n\\end\\\n";
}

}  // namespace speech
