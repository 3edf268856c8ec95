// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/file.h"

// What a JSON Schema under presets/schema says of a document. Link a test that uses it to valijson as tests/delivery
// does.
namespace support {

inline nlohmann::json read(const base::Path& file) {
    std::ifstream in(file);
    EXPECT_TRUE(in.is_open()) << file;
    return nlohmann::json::parse(in);
}

// What the schema has against the document, one complaint a line; empty when it is valid.
inline std::string complaints(const char* schema_file, const nlohmann::json& document) {
    const nlohmann::json source = read(base::Path(ASKREEL_SOURCE_DIR) / "presets" / "schema" / schema_file);
    using valijson::adapters::NlohmannJsonAdapter;
    valijson::Schema schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(NlohmannJsonAdapter(source), schema);
    valijson::ValidationResults results;
    valijson::Validator validator;
    std::string text;
    if (validator.validate(schema, NlohmannJsonAdapter(document), &results)) return text;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const std::string& step : error.context) text += step;
        text += ": " + error.description + "\n";
    }
    return text.empty() ? "invalid" : text;
}

}  // namespace support
