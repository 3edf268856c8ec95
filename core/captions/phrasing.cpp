// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/phrasing.h"

#include <algorithm>
#include <array>
#include <set>

#include "captions/tokens.h"
#include "text/unicode.h"

namespace captions {
namespace {

using Words = std::set<std::string_view>;

struct Grammar {
    std::string_view language;
    Words articles;  // and other determiners: never torn from what follows
    Words leads_on;  // prepositions, conjunctions and auxiliaries: a line should not end in one
    Words begins;    // prepositions and conjunctions: a good beginning of a line
};

const std::array<Grammar, 6>& grammars() {
    static const std::array<Grammar, 6> all = {
        Grammar{"en",
                {"a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "these", "those", "every",
                 "each"},
                {"about",   "after", "and",    "are",  "as",      "at",    "be",   "because", "been",  "before",
                 "between", "but",   "by",     "can",  "could",   "did",   "do",   "does",    "for",   "from",
                 "had",     "has",   "have",   "he",   "how",     "i",     "if",   "in",      "into",  "is",
                 "it",      "may",   "might",  "more", "most",    "no",    "not",  "of",      "on",    "or",
                 "over",    "she",   "should", "so",   "some",    "than",  "that", "they",    "to",    "under",
                 "until",   "very",  "was",    "we",   "were",    "what",  "when", "where",   "which", "while",
                 "who",     "why",   "will",   "with", "without", "would", "you"},
                {"about",  "after", "although", "and",   "as",    "at",    "because", "before", "between",
                 "but",    "by",    "during",   "for",   "from",  "if",    "in",      "into",   "of",
                 "on",     "or",    "over",     "since", "so",    "than",  "that",    "to",     "under",
                 "unless", "until", "when",     "where", "which", "while", "who",     "with",   "without"}},
        Grammar{"es",
                {"el", "la",  "los", "las", "lo",   "un",   "una",   "unos",  "unas", "mi", "tu",
                 "su", "mis", "tus", "sus", "este", "esta", "estos", "estas", "cada", "al", "del"},
                {"a",    "como",   "con",   "cuando", "de",  "desde", "durante", "en",  "entre", "es",
                 "está", "están",  "hasta", "más",    "muy", "ni",    "no",      "o",   "para",  "pero",
                 "por",  "porque", "que",   "se",     "si",  "sin",   "sobre",   "son", "tras",  "y"},
                {"a", "como", "con",  "cuando", "de",     "desde", "durante", "en",  "entre", "hasta", "ni",
                 "o", "para", "pero", "por",    "porque", "que",   "si",      "sin", "sobre", "tras",  "y"}},
        Grammar{"fr",
                {"le",    "la",    "les",  "un",    "une", "des", "du",    "au",  "aux",   "mon",
                 "ton",   "son",   "ma",   "ta",    "sa",  "mes", "tes",   "ses", "nos",   "vos",
                 "notre", "votre", "leur", "leurs", "ce",  "cet", "cette", "ces", "chaque"},
                {"à",    "après", "avant", "avec", "car",  "chez",    "dans", "de",   "depuis", "donc",
                 "en",   "entre", "est",   "et",   "il",   "elle",    "je",   "mais", "ne",     "nous",
                 "on",   "ou",    "où",    "par",  "pas",  "pendant", "plus", "pour", "que",    "qui",
                 "sans", "se",    "si",    "sont", "sous", "sur",     "très", "tu",   "vers",   "vous"},
                {"à",    "après", "avant", "avec", "car",  "chez", "dans", "de",  "depuis",
                 "donc", "en",    "entre", "et",   "mais", "ou",   "où",   "par", "pendant",
                 "pour", "que",   "qui",   "sans", "si",   "sous", "sur",  "vers"}},
        Grammar{
            "de",
            {"der",   "die",    "das",   "den",   "dem",   "des",   "ein",  "eine",  "einen", "einem",  "einer",
             "eines", "mein",   "meine", "ihr",   "ihre",  "ihren", "sein", "seine", "unser", "unsere", "dieser",
             "diese", "dieses", "jede",  "jeder", "jedes", "zum",   "zur",  "im",    "am",    "beim",   "vom"},
            {"aber", "als",  "an",  "auf",  "aus",    "bei", "bis",  "dass",  "durch", "er",   "es",   "für",  "hat",
             "ich",  "in",   "ist", "kann", "können", "mit", "nach", "nicht", "oder",  "ohne", "sehr", "sich", "sie",
             "sind", "über", "um",  "und",  "unter",  "von", "vor",  "weil",  "wenn",  "wie",  "wir",  "wird", "zu"},
            {"aber", "als",  "an",   "auf", "aus", "bei",   "bis", "dass", "durch", "für",  "in",  "mit", "nach",
             "oder", "ohne", "über", "um",  "und", "unter", "von", "vor",  "weil",  "wenn", "wie", "zu"}},
        Grammar{"it",
                {"il",  "lo",    "la",   "i",      "gli",    "le",     "un",    "uno", "una",
                 "del", "della", "dei",  "degli",  "delle",  "al",     "alla",  "nel", "nella",
                 "sul", "sulla", "ogni", "questo", "questa", "questi", "queste"},
                {"a",   "che", "chi", "come",   "con", "da",     "di", "dopo",  "e",  "è",    "fra", "in", "ma",
                 "non", "o",   "per", "perché", "più", "quando", "se", "senza", "si", "sono", "su",  "tra"},
                {"a", "che", "come", "con", "da", "di", "dopo", "e", "fra", "in", "ma", "o", "per", "perché", "quando",
                 "se", "senza", "su", "tra"}},
        Grammar{
            "pt",
            {"o",  "a",   "os",  "as", "um",  "uma", "uns",  "umas", "do",  "da",    "dos",  "das",  "no",
             "na", "nos", "nas", "ao", "seu", "sua", "seus", "suas", "meu", "minha", "este", "esta", "cada"},
            {"após", "até",  "com",  "como", "de",  "e",      "é",      "em",  "entre", "mais", "mas", "muito", "não",
             "ou",   "para", "pela", "pelo", "por", "porque", "quando", "que", "se",    "sem",  "são", "sobre"},
            {"após", "até", "com", "como", "de", "e", "em", "entre", "mas", "ou", "para", "por", "porque", "quando",
             "que", "se", "sem", "sobre"}},
    };
    return all;
}

const Grammar* grammar_of(const std::string& language) {
    const auto two = std::string_view(language).substr(0, 2);
    const auto found =
        std::find_if(grammars().begin(), grammars().end(), [&](const auto& g) { return g.language == two; });
    return found == grammars().end() ? nullptr : &*found;
}

const Words& titles() {
    static const Words all = {"dr",   "dra",  "mr",     "mrs",   "ms", "prof", "sr",     "sra", "st", "mme",
                              "herr", "frau", "doctor", "nurse", "no", "nr",   "approx", "vs",  "fig"};
    return all;
}

// Abbreviations that are words of their own unless a number follows: "No. 5", and "No. It does not."
const Words& before_numbers() {
    static const Words all = {"no", "nr", "fig"};
    return all;
}

bool is_closing(char32_t c) { return std::u32string_view(U"\"')]}”’»›").find(c) != std::u32string_view::npos; }
bool is_opening(char32_t c) { return std::u32string_view(U"\"'([{“‘«‹¿¡„").find(c) != std::u32string_view::npos; }
bool ends_sentence(char32_t c) { return std::u32string_view(U".!?…。！？؟।").find(c) != std::u32string_view::npos; }
bool ends_clause(char32_t c) { return std::u32string_view(U",;:–—、，；：،؛").find(c) != std::u32string_view::npos; }

// A word without the quotes and brackets around it, and the sign that ends it.
struct Bare {
    std::string_view text;  // without the sign
    char32_t sign = 0;      // of a sentence or clause; 0: none
};

Bare bare(std::string_view word) {
    while (!word.empty()) {
        std::size_t at = 0;
        if (!is_opening(text::next_code_point(word, at))) break;
        word.remove_prefix(at);
    }
    Bare result{word, 0};
    while (!result.text.empty()) {
        const char32_t c = last_of(result.text);
        if (!is_closing(c) && !ends_sentence(c) && !ends_clause(c)) break;
        if (result.sign == 0 && !is_closing(c)) result.sign = c;
        std::string encoded;
        text::append_utf8(encoded, c);
        result.text.remove_suffix(encoded.size());
    }
    return result;
}

bool has_letter_or_digit(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (text::is_letter_or_digit(text::next_code_point(word, at))) return true;
    return false;
}

bool is_amount(std::string_view word) {
    for (const std::string_view currency : {"$", "€", "£", "+", "~", "<", ">"})
        if (word.starts_with(currency)) word.remove_prefix(currency.size());
    return !word.empty() && word.front() >= '0' && word.front() <= '9' &&
           word.find_first_not_of("0123456789.,:/–-x×") == word.npos;
}

const Words& number_words() {
    static const Words all = {"two",    "three",   "four",    "five",   "six",    "seven", "eight", "nine",
                              "ten",    "twelve",  "fifteen", "twenty", "thirty", "forty", "fifty", "sixty",
                              "ninety", "hundred", "dos",     "tres",   "cuatro", "cinco", "seis",  "deux",
                              "trois",  "quatre",  "cinq",    "zwei",   "drei",   "vier",  "fünf"};
    return all;
}

bool is_unit(std::string_view word) {
    static const Words units = {"%",        "°",     "°c",      "°f",    "cc",    "mg",    "ml",     "mm",    "cm",
                                "kg",       "g",     "iu",      "units", "unit",  "hours", "hour",   "hrs",   "minutes",
                                "minute",   "min",   "days",    "day",   "weeks", "week",  "months", "month", "years",
                                "year",     "times", "percent", "usd",   "euros", "am",    "pm",     "a.m",   "p.m",
                                "unidades", "días",  "semanas", "meses", "años"};
    return units.contains(word);
}

}  // namespace

double break_cost(std::string_view before, std::string_view after, const std::string& language) {
    constexpr double kClause = -0.6, kLeadsOn = 0.8, kGoodBeginning = -0.25, kName = 0.6;
    const Bare first = bare(before), second = bare(after);
    const std::string first_lower = text::lower(first.text, language),
                      second_lower = text::lower(second.text, language);

    if (!has_letter_or_digit(after)) return kTorn;  // a sign or an emoji ends what was said
    if (before == "$" || before == "€" || before == "£") return kTorn;
    if (!has_letter_or_digit(before) && !is_opening(last_of(before))) return kClause;
    const bool title =
        titles().contains(first_lower) && (!before_numbers().contains(first_lower) || is_amount(second.text));
    if (first.sign == U'.' && title) return kTorn;
    if (first.text.size() == 1 && first.sign == U'.' && text::is_capital(first_of(first.text)))
        return kTorn;  // an initial
    const bool number_word = number_words().contains(first_lower);
    if (is_unit(second_lower) && (is_amount(first.text) || is_amount(before) || number_word)) return kTorn;
    if (first.sign != 0) return ends_sentence(first.sign) ? kSentenceEnd : kClause;
    if (is_closing(last_of(before))) return 0;

    if (title && text::is_capital(first_of(first.text)) && text::is_capital(first_of(second.text))) return kTorn;
    if (is_amount(first.text)) return kTorn;
    const Grammar* grammar = grammar_of(language);
    if (grammar != nullptr && grammar->articles.contains(first_lower)) return kTorn;

    double cost = number_word ? kLeadsOn : 0;
    if (grammar != nullptr && grammar->leads_on.contains(first_lower)) cost += kLeadsOn;
    if (grammar != nullptr && grammar->begins.contains(second_lower)) cost += kGoodBeginning;
    if (titles().contains(second_lower) && second.sign == U'.') cost += kGoodBeginning;
    else if (text::is_capital(first_of(first.text)) && text::is_capital(first_of(second.text))) cost += kName;
    return cost;
}

}  // namespace captions
