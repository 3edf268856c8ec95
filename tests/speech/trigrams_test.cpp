// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/trigrams.h"

#include <gmock/gmock.h>

#include <cmath>
#include <map>
#include <sstream>

namespace {

using testing::DoubleNear;

struct Arpa {
    std::map<std::string, double> probability, backoff;
    std::map<std::string, int> declared;
};

Arpa parse(const std::string& text) {
    Arpa out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("ngram ")) out.declared[line.substr(6, 1)] = std::stoi(line.substr(8));
        std::istringstream fields(line);
        std::string p, gram, b;
        if (!std::getline(fields, p, '\t') || !std::getline(fields, gram, '\t')) continue;
        out.probability[gram] = std::stod(p);
        if (std::getline(fields, b)) out.backoff[gram] = std::stod(b);
    }
    return out;
}

// As a reader of ARPA looks it up.
double likely(const Arpa& model, std::vector<std::string> gram) {
    std::string all;
    for (const auto& word : gram) all += (all.empty() ? "" : " ") + word;
    if (const auto found = model.probability.find(all); found != model.probability.end())
        return std::pow(10, found->second);
    const auto context = model.backoff.find(all.substr(0, all.rfind(' ')));
    gram.erase(gram.begin());
    return (context != model.backoff.end() ? std::pow(10, context->second) : 1) * likely(model, gram);
}

const speech::Expected kScript{{"keep", "it", "cool"}, {"keep", "it", "dry"}, {}, {"call", "us"}};
const std::vector<std::string> kWords{"keep", "it", "cool", "dry", "call", "us", "</s>"};

TEST(Trigrams, AreProbabilitiesAfterEveryContext) {
    const Arpa model = parse(speech::trigram_model(kScript));
    for (const std::vector<std::string>& context : std::vector<std::vector<std::string>>{
             {}, {"keep"}, {"<s>"}, {"us"}, {"<s>", "keep"}, {"keep", "it"}, {"it", "cool"}, {"dry", "keep"}}) {
        double sum = 0;
        for (const std::string& word : kWords) {
            auto gram = context;
            gram.push_back(word);
            sum += likely(model, gram);
        }
        EXPECT_NEAR(sum, 1, 0.01) << "after " << testing::PrintToString(context);
    }
}

TEST(Trigrams, ExpectWhatTheScriptSays) {
    const Arpa model = parse(speech::trigram_model(kScript));
    EXPECT_GT(likely(model, {"keep", "it", "dry"}), 5 * likely(model, {"keep", "it", "us"}));
    EXPECT_GT(likely(model, {"<s>", "call"}), likely(model, {"<s>", "dry"}));
    // A skip, a repeat and a new start stay possible.
    EXPECT_GT(likely(model, {"keep", "it", "keep"}), 0.01);
    EXPECT_GT(likely(model, {"<s>", "dry"}), 0.005);
}

TEST(Trigrams, DeclareWhatTheyHold) {
    const std::string text = speech::trigram_model(kScript);
    Arpa model = parse(text);
    std::map<std::string, int> held;
    for (const auto& [gram, p] : model.probability)
        ++held[std::to_string(1 + std::count(gram.begin(), gram.end(), ' '))];
    EXPECT_EQ(held, model.declared);
    EXPECT_EQ(model.probability.at("<s>"), -99);
    EXPECT_TRUE(text.ends_with("\\end\\\n"));
}

}  // namespace
