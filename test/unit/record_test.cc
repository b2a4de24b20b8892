#include "record.h"

#include "builders.h"
#include <gtest/gtest.h>

#include <cstdlib>
#include <dirent.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace framewarn {
namespace {

const Unit unit{"gcc 12.2.0", "2", "x86_64-pc-linux-gnu"};

std::string record_text(const Gathered& gathered, const Options& options, const Unit& unit) {
  std::string text;
  give_lines(gathered, options, unit, [&](const std::string& lines) { text += lines; });
  return text;
}

std::string write_text(const std::string& file, const std::string& text) {
  return write_record(file, [&](const Take& take) { take(text); });
}

TEST(RecordText, ACoroutineFrame) {
  Frame f = frame(FrameKind::coroutine_frame, "serve", 9424, place(41, 12, "src/a.cpp"));
  f.symbol = "_Z5servei";
  f.signature = "task serve(int)";
  Part buffer = part(PartKind::local, "buffer", 8192, place(43, 8, "src/a.cpp"));
  buffer.type = "char[8192]";
  buffer.offset = 64;
  buffer.because = Because::needed;
  buffer.across = {{"co_await", place(47, 3, "src/a.cpp")}};
  Part padding;
  padding.kind = PartKind::padding;
  padding.offset = 8256;
  padding.size = 8;
  f.parts = {buffer, padding};
  Gathered gathered;
  gathered.frames = {f};
  const std::string expected =
      R"({"framewarn":1,"kind":"coroutine-frame","symbol":"_Z5servei","function":"serve",)"
      R"-("signature":"task serve(int)","file":"src/a.cpp","line":41,"column":12,"size":9424,"align":16,)-"
      R"("limit":4096,"compiler":"gcc 12.2.0","optimization":"2","target":"x86_64-pc-linux-gnu","parts":[)"
      R"({"kind":"local","name":"buffer","type":"char[8192]","offset":64,"size":8192,"file":"src/a.cpp",)"
      R"("line":43,"column":8,"across":[{"what":"co_await","file":"src/a.cpp","line":47,"column":3}],)"
      R"("because":"needed"},{"kind":"padding","offset":8256,"size":8}]})"
      "\n";
  EXPECT_EQ(record_text(gathered, Options(), unit), expected);
}

TEST(RecordText, FlagsAndRamp) {
  Frame f = frame(FrameKind::stack_frame, "f", 10, place(1));
  f.dynamic = true;
  f.ramp = "_Z1fv";
  Gathered gathered;
  gathered.frames = {f};
  std::string text = record_text(gathered, Options(), unit);
  EXPECT_NE(text.find(R"("dynamic":true)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("ramp":"_Z1fv")"), std::string::npos) << text;
  EXPECT_EQ(text.find("elided"), std::string::npos) << text;
}

TEST(RecordText, SortedByPlaceLeftOutLast) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "second", 10, place(2)),
                     frame(FrameKind::coroutine_frame, "first", 10, place(1))};
  gathered.left_out = {{"coroutine-frame", "the frame was not understood", "_Z1gv"}};
  std::istringstream lines(record_text(gathered, Options(), unit));
  std::string first, second, third, none;
  std::getline(lines, first);
  std::getline(lines, second);
  std::getline(lines, third);
  EXPECT_FALSE(std::getline(lines, none));
  EXPECT_NE(first.find(R"("function":"first")"), std::string::npos);
  EXPECT_NE(second.find(R"("function":"second")"), std::string::npos);
  const std::string expected = R"({"framewarn":1,"kind":"left-out","what":"coroutine-frame","symbol":"_Z1gv",)"
                               R"("why":"the frame was not understood"})";
  EXPECT_EQ(third, expected);
}

TEST(RecordText, EmptyWithoutFrames) { EXPECT_EQ(record_text(Gathered(), Options(), unit), ""); }

TEST(RecordText, EveryByteOfANameIsValidJson) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "f", 10, place(1, 1, "a\"b\\c\n\t\x01\x7f\xff" "d\xc3\xa9.cpp"))};
  std::string text = record_text(gathered, Options(), unit);
  const std::string expected = R"("file":"a\"b\\c\n\t\u0001)"
                               "\x7f"
                               R"(\ufffd)"
                               "d\xc3\xa9.cpp\"";
  EXPECT_NE(text.find(expected), std::string::npos) << text;
  EXPECT_EQ(text.find('\n'), text.size() - 1);
}

class WriteRecord : public testing::Test {
protected:
  std::string directory;

  void SetUp() override {
    std::string pattern = testing::TempDir() + "framewarn-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory = pattern;
  }
  void TearDown() override {
    chmod(directory.c_str(), 0700);
    for (const std::string& name : names())
      unlink((directory + "/" + name).c_str());
    rmdir(directory.c_str());
  }
  std::string path(const char* name) const { return directory + "/" + name; }
  std::vector<std::string> names() const {
    std::vector<std::string> result;
    DIR* entries = opendir(directory.c_str());
    while (dirent* entry = readdir(entries))
      if (entry->d_name[0] != '.')
        result.push_back(entry->d_name);
    closedir(entries);
    return result;
  }
  static std::string content(const std::string& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }
};

TEST_F(WriteRecord, CreatesAndReplaces) {
  EXPECT_EQ(write_text(path("r"), "a longer first text\n"), "");
  EXPECT_EQ(content(path("r")), "a longer first text\n");
  EXPECT_EQ(write_text(path("r"), "second\n"), "");
  EXPECT_EQ(content(path("r")), "second\n");
  EXPECT_EQ(write_text(path("r"), ""), "");
  EXPECT_EQ(content(path("r")), "");
  EXPECT_EQ(names(), std::vector<std::string>{"r"});
}

TEST_F(WriteRecord, TakesManyPieces) {
  std::string all;
  auto give = [&](const Take& take) {
    for (int i = 0; i < 50000; i++) {
      std::string line = std::to_string(i) + "\n";
      all += line;
      take(line);
    }
  };
  EXPECT_EQ(write_record(path("r"), give), "");
  EXPECT_EQ(content(path("r")), all);
  EXPECT_EQ(write_record("/dev/full", give), "No space left on device");
}

TEST_F(WriteRecord, AReaderKeepsWhatItOpened) {
  ASSERT_EQ(write_text(path("r"), "old\n"), "");
  std::ifstream reader(path("r"));
  ASSERT_EQ(write_text(path("r"), "new text\n"), "");
  std::string line;
  std::getline(reader, line);
  EXPECT_EQ(line, "old");
}

TEST_F(WriteRecord, NamesTheReason) {
  EXPECT_EQ(write_text(directory + "/absent/r", "x"), "No such file or directory");
  EXPECT_EQ(write_text(directory, "x"), "Is a directory");
  EXPECT_TRUE(names().empty());
}

TEST_F(WriteRecord, UnwritableDirectoryLeavesTheOldFile) {
  if (geteuid() == 0)
    GTEST_SKIP() << "root may write everywhere";
  ASSERT_EQ(write_text(path("r"), "old\n"), "");
  chmod(directory.c_str(), 0500);
  EXPECT_EQ(write_text(path("r"), "new\n"), "Permission denied");
  chmod(directory.c_str(), 0700);
  EXPECT_EQ(content(path("r")), "old\n");
}

TEST_F(WriteRecord, ADeviceStaysADevice) {
  EXPECT_EQ(write_text("/dev/null", "x"), "");
  struct stat status;
  ASSERT_EQ(stat("/dev/null", &status), 0);
  EXPECT_TRUE(S_ISCHR(status.st_mode));
  // The failure of a write is told.
  EXPECT_EQ(write_text("/dev/full", "x"), "No space left on device");
}

TEST_F(WriteRecord, ThroughASymbolicLink) {
  ASSERT_EQ(write_text(path("r"), "old\n"), "");
  ASSERT_EQ(symlink("r", path("link").c_str()), 0);
  EXPECT_EQ(write_text(path("link"), "new\n"), "");
  EXPECT_EQ(content(path("r")), "new\n");
  struct stat status;
  ASSERT_EQ(lstat(path("link").c_str(), &status), 0);
  EXPECT_TRUE(S_ISLNK(status.st_mode));
}

TEST_F(WriteRecord, KeepsThePermissions) {
  ASSERT_EQ(write_text(path("r"), "old\n"), "");
  chmod(path("r").c_str(), 0640);
  EXPECT_EQ(write_text(path("r"), "new\n"), "");
  struct stat status;
  ASSERT_EQ(stat(path("r").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640u);
}

} // namespace
} // namespace framewarn
