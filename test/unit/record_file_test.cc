#include "record_file.h"

#include <gtest/gtest.h>

#include <set>

namespace framewarn {
namespace {

Options into(const std::string& record) {
  Options options;
  options.record = record;
  return options;
}

Options beside_object() {
  Options options;
  options.record_beside_object = true;
  return options;
}

std::string name(const Options& options, const Output& output) { return record_file(options, output).name; }

TEST(RecordFile, IsTheOneThatWasNamed) {
  EXPECT_EQ(name(into("r.jsonl"), {"a.cpp", "dir/a.o", "dir/a"}), "r.jsonl");
  EXPECT_EQ(name(into("dir.with/slash"), {"a.cpp", "", ""}), "dir.with/slash");
}

TEST(RecordFile, OfADirectoryIsNamedAfterTheObject) {
  const std::string found = name(into("records/"), {"src/a.cpp", "/build/net/server.cpp.o", "/build/net/server.cpp"});
  EXPECT_EQ(found.substr(0, 19), "records/server.cpp-");
  EXPECT_EQ(found.substr(19 + 16), ".frames.jsonl");
  EXPECT_EQ(found.substr(19, 16).find_first_not_of("0123456789abcdef"), std::string::npos);
  // It has to stay what it is: who collects records knows their names.
  EXPECT_EQ(found, "records/server.cpp-29618e6b314bea78.frames.jsonl");
}

TEST(RecordFile, OfADirectoryIsTheSameForTheSameObjectOnly) {
  auto of = [](const std::string& object) { return name(into("r/"), {"a.cpp", object, ""}); };
  const std::string here = working_directory();
  EXPECT_EQ(of("a.o"), of("./a.o"));
  EXPECT_EQ(of("a.o"), of(here + "/a.o"));
  EXPECT_EQ(of("b/../a.o"), of("a.o"));
  std::set<std::string> names;
  for (const char* object : {"a.o", "b/a.o", "/nowhere/a.o", "a.s", "a.x.o", "b.o", "ab/a.o", "a/b.a.o"})
    names.insert(of(object));
  EXPECT_EQ(names.size(), 8u);
}

TEST(RecordFile, OfADirectoryIsNamedAfterTheSourceWithoutAnObject) {
  const std::string found = name(into("r/"), {"src/main.cpp", "", "main-main"});
  EXPECT_EQ(found.substr(0, 7), "r/main-");
  EXPECT_EQ(name(into("r/"), {"src/main.cpp", "/dev/null", ""}), found);
  EXPECT_EQ(name(into("r/"), {"src/main.cpp", "-", ""}), found);
  EXPECT_NE(name(into("r/"), {"other/main.cpp", "", ""}), found);
}

TEST(RecordFile, BesideTheObject) {
  EXPECT_EQ(name(beside_object(), {"a.cpp", "dir/a.cpp.o", "dir/a.cpp"}), "dir/a.cpp.frames.jsonl");
  for (const char* none : {"", "/dev/null", "-", "/"}) {
    RecordFile file = record_file(beside_object(), {"a.cpp", none, "a"});
    EXPECT_EQ(file.name, "") << none;
    EXPECT_NE(file.why_not, "") << none;
  }
}

} // namespace
} // namespace framewarn
