// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <span>
#include <system_error>

#include "batch_report.h"
#include "command_line.h"
#include "edit/captions_file.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "edit/slug.h"
#include "errors.h"
#include "jobs/batch.h"
#include "make_answer.h"
#include "progress.h"
#include "render/plan.h"
#include "render_options.h"
#include "request.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

// With less than this on the disk, no post of any length is worth beginning.
constexpr std::uintmax_t kLeastRoom = 50'000'000;

struct BatchOptions {
    base::Path manifest, out;
    std::vector<std::string> to;
    int only = 0;
    bool dry_run = false;
    RenderOptions render;
};

bool disk_is_full(const base::Path& folder) {
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return !error && space.available < kLeastRoom;
}

// Turns items into posts. Lives as long as the batch.
class Maker {
  public:
    Maker(const BatchOptions& options, const Session& session, const base::Path& out)
        : settings_(settings_of(options.render)),
          no_cache_(options.render.no_cache),
          library_(session.preset_folders()),
          out_(out),
          to_(split_list(options.to)) {
        (void)library_.targets(to_);  // what is wrong with the command is said before any work
    }

    [[nodiscard]] const delivery::Catalogue& catalogue() { return library_.catalogue(); }
    [[nodiscard]] base::Path folder(const jobs::Item& item) const { return out_ / item.name; }

    render::ExportResult make(const jobs::Item& item, const base::RunContext& context) {
        const render::Request wanted = request(item, context);
        if (no_cache_) library_.keep_nothing();  // anew for each item, or one batch would fill the disk
        return render::export_posts(wanted, library_.studio(), folder(item), context);
    }

    // What make() would try.
    render::ExportResult plan(const jobs::Item& item, const base::RunContext& context) {
        const render::Request wanted = request(item, context);
        const render::Plan plan = render::plan(wanted, library_.catalogue());
        render::ExportResult result;
        for (const delivery::Target& target : wanted.targets) {
            render::OutputResult& output = result.outputs.emplace_back();
            output.target = target.id;
            output.file = folder(item) / fmt::format("{}-{}.mp4", edit::slug(wanted.answer.question), target.id);
            output.passed = true;
        }
        for (const render::PlannedOutput& output : plan.outputs)
            result.outputs[output.index].duration = duration(plan, output);
        for (const render::Refusal& refusal : plan.refusals) result.outputs[refusal.index].error = refusal.error;
        return result;
    }

  private:
    static base::Time duration(const render::Plan& plan, const render::PlannedOutput& output) {
        const render::Composition& composition = plan.compositions[plan.renditions[output.rendition].composition];
        return plan.programmes[composition.programme].duration();
    }

    render::Request request(const jobs::Item& item, const base::RunContext& context) {
        try {
            return request_for_item(item, context);
        } catch (base::Error& error) {
            // An id that there is not is a slip in a file here, and none on the command line.
            if (error.code == base::Errc::usage) error.code = base::Errc::input;
            throw;
        }
    }

    render::Request request_for_item(const jobs::Item& item, const base::RunContext& context) {
        edit::Answer answer;
        if (!item.answer.empty()) answer = edit::load(item.answer);
        // Clips stay where they are: the answer is made in memory and holds their paths.
        for (const base::Path& clip : item.clips)
            answer = edit::add_clip(std::move(answer), edit::import_clip(clip, {}, true, context));
        answer =
            with_details(std::move(answer),
                         {item.question, item.brand, item.provider, item.style, item.script, item.targets}, library_);
        std::string language = item.language;
        if (!item.captions.empty()) {
            edit::Captioned captioned = edit::with_captions(std::move(answer), item.captions, item.language);
            answer = std::move(captioned.answer);
            language = captioned.captions.track.language;
        }
        require_captions(answer, language);
        const std::vector<std::string>& targets = item.targets.empty() ? to_ : item.targets;
        render::Request request = request_for(std::move(answer), targets, library_, context.cancel);
        request.language = language;
        apply(settings_, request);
        return request;
    }

    RenderSettings settings_;
    bool no_cache_;
    render::Library library_;
    const base::Path& out_;
    std::vector<std::string> to_;
};

std::span<const jobs::Item> chosen(const std::vector<jobs::Item>& items, int only) {
    if (only == 0) return items;
    const auto number = static_cast<std::size_t>(only);
    if (number > items.size())
        throw_usage("cannot run that item", fmt::format("the batch has {}", count_of(items.size(), "item")),
                    "--only counts them from 1.");
    return std::span(items).subspan(number - 1, 1);
}

// What went wrong, on standard error; the items' own reports say it at length.
void report_failures(const jobs::Tally& tally, std::size_t items, const base::Path& manifest) {
    if (tally.cancelled) {
        report({base::Errc::cancelled, "cancelled", {}, {}}, false);
    } else if (tally.first_error && items == 1) {
        report(*tally.first_error, false);
    } else if (tally.first_error) {
        report({tally.first_error->code, "cannot make every post", manifest.string(),
                fmt::format("{} of {} failed", tally.failed + tally.partly, count_of(items, "item")),
                "The report says why. Mend it and run the same command again: what is finished is not made again."},
               false);
    }
}

int run_batch(const BatchOptions& options, const Session& session) {
    const std::vector<jobs::Item> all = jobs::read_manifest(options.manifest);
    const std::span<const jobs::Item> items = chosen(all, options.only);
    const base::Path out =
        options.out.empty() ? std::filesystem::absolute(options.manifest).parent_path() / "exports" : options.out;
    Maker maker(options, session, out);
    if (!options.dry_run) base::make_folder(out);

    base::Json reports = base::Json::array();
    double seconds = 0;
    std::int64_t peak = 0;
    ProgressView view(session);
    const std::size_t first = options.only == 0 ? 1 : static_cast<std::size_t>(options.only);
    const jobs::Batch batch{
        [&](const jobs::Item& item, const base::RunContext& context) {
            return options.dry_run ? maker.plan(item, context) : maker.make(item, context);
        },
        [&](std::size_t position, const jobs::Item& item, const jobs::Outcome& outcome) {
            const ItemPlace place{first + position, all.size(), maker.folder(item), options.dry_run};
            seconds += outcome.posts.statistics.seconds;
            peak = std::max(peak, outcome.posts.statistics.peak_rss);
            view.clear();
            if (session.json) reports.push_back(item_json(place, item, outcome));
            else print(describe_item(place, item, outcome, maker.catalogue().targets()));
        },
        [&] { return disk_is_full(out); }};
    const jobs::Tally tally = jobs::run_batch(items, batch, view.context());

    if (session.json) {
        base::Json json{{"items", std::move(reports)}, {"done", tally.done},
                        {"partly", tally.partly},      {"failed", tally.failed},
                        {"dry_run", options.dry_run},  {"stats", {{"seconds", seconds}, {"peak_rss", peak}}}};
        if (tally.cancelled) json["error"] = to_json(base::Error(base::Errc::cancelled, "cancelled", {}, {}));
        print(json);
    } else {
        print(describe_batch(tally, out, options.dry_run));
        report_failures(tally, items.size(), options.manifest);
    }
    return exit_code(tally);
}

}  // namespace

void add_batch(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(
        program, session,
        {"batch",
         "Make the posts of many answers",
         {"askreel batch january.csv --out ~/posts", "askreel batch january.json --to instagram-reels,tiktok --dry-run",
          "askreel batch january.json --only 3"},
         {3, 4, 5, 6}});
    verb.group("Posts");
    const auto options = std::make_shared<BatchOptions>();
    verb.add_option("MANIFEST", options->manifest,
                    "a table (CSV) or list (JSON) with a line for each: answer or clip, captions, language, question, "
                    "script, provider, brand, style, targets, name. Paths are relative to it")
        ->required();
    verb.add_option("--out", options->out,
                    "where the posts go, a folder for each item (default: exports/ beside MANIFEST)")
        ->type_name("DIR");
    verb.add_option("--to", options->to, "the places, for items that name none (default: those of the answer)")
        ->type_name("ID[,ID…]")
        ->allow_extra_args(false);
    verb.add_option("--only", options->only, "this item alone, counted from 1")
        ->type_name("I")
        ->check(CLI::Range(1, 10'000));
    verb.add_flag("--dry-run", options->dry_run, "say what would be made and what is wrong, and make nothing");
    add_render_options(verb, options->render);
    verb.callback([&session, options] { session.run = [&session, options] { return run_batch(*options, session); }; });
}

}  // namespace cli
