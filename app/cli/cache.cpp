// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cache.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <optional>

#include "command_line.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

struct CacheOptions {
    bool clear = false;
    std::optional<std::uint64_t> limit;  // bytes
};

int run_cache(const CacheOptions& options, const Session& session) {
    if (options.limit) render::set_cache_limit(static_cast<std::int64_t>(*options.limit));
    const render::Cache cache(render::cache_folder(), render::cache_limit());
    if (options.clear) cache.clear();
    else if (options.limit) cache.trim();
    const render::Cache::Usage usage = cache.usage();
    if (session.json)
        print(base::Json{{"path", cache.folder().string()},
                         {"bytes", usage.bytes},
                         {"limit", cache.limit()},
                         {"chunks", usage.entries}});
    else
        print(fmt::format("{} in {} of at most {}, in {}\n", size_text(usage.bytes),
                          count_of(static_cast<std::size_t>(usage.entries), "piece"), size_text(cache.limit()),
                          cache.folder().string()));
    return kDone;
}

}  // namespace

void add_cache(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"cache",
                               "What rendering keeps to be quick the next time",
                               {"askreel cache", "askreel cache --limit 20GB", "askreel cache --clear"},
                               {2, 5}});
    verb.group("Setting up");
    const auto options = std::make_shared<CacheOptions>();
    verb.add_flag("--clear", options->clear, "empty it; this only costs time at the next export");
    verb.add_option("--limit", options->limit, "how large it may grow, from now on (at first 10GB)")
        ->type_name("SIZE")
        ->transform(CLI::AsSizeValue(true));
    verb.callback([&session, options] { session.run = [&session, options] { return run_cache(*options, session); }; });
}

}  // namespace cli
