#include "glob.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace framewarn {
namespace {

bool matches(const char* pattern, const char* text, Subject subject = Subject::source) {
  EXPECT_EQ(glob_refusal(pattern, subject), "") << pattern;
  Glob glob(pattern, subject);
  bool direct = glob.matches(text);
  GlobIndex index({&glob});
  EXPECT_EQ(index.matching(text).size(), std::size_t(direct)) << pattern << " " << text;
  return direct;
}

bool names(const char* pattern, const char* name) { return matches(pattern, name, Subject::function); }

TEST(Glob, PathsMatchFromAnyDirectoryOn) {
  EXPECT_TRUE(matches("a.cpp", "/src/a.cpp"));
  EXPECT_TRUE(matches("src/a.cpp", "/home/src/a.cpp"));
  EXPECT_FALSE(matches("rc/a.cpp", "/home/src/a.cpp"));
  EXPECT_FALSE(matches("src", "/home/src/a.cpp"));
  EXPECT_FALSE(matches("a.cpp", "/src/a.cpp/b"));
  EXPECT_TRUE(matches("a.cpp", "a.cpp"));
  EXPECT_TRUE(matches("src/a.cpp", "/src/src/a.cpp"));
}

TEST(Glob, AbsolutePatternsBeginAtTheRoot) {
  EXPECT_TRUE(matches("/src/*.cpp", "/src/a.cpp"));
  EXPECT_FALSE(matches("/src/*.cpp", "/home/src/a.cpp"));
  EXPECT_TRUE(matches("/**/a.cpp", "/a.cpp"));
  EXPECT_TRUE(matches("/**", "/a/b/c.cpp"));
}

TEST(Glob, AStarStaysWithinAComponent) {
  EXPECT_TRUE(matches("src/*.cpp", "/src/a.cpp"));
  EXPECT_TRUE(matches("src/*.cpp", "/src/.cpp"));
  EXPECT_FALSE(matches("src/*.cpp", "/src/b/a.cpp"));
  EXPECT_TRUE(matches("src/*/a.cpp", "/src/b/a.cpp"));
  EXPECT_FALSE(matches("src/*/a.cpp", "/src/a.cpp"));
  EXPECT_TRUE(matches("*a*b*.h", "/aab.h"));
  EXPECT_FALSE(matches("*a*b*.h", "/aa.h"));
}

TEST(Glob, TwoStarsCrossComponents) {
  EXPECT_TRUE(matches("third_party/**", "/home/third_party/b/a.h"));
  EXPECT_FALSE(matches("third_party/**", "/home/third_party"));
  EXPECT_FALSE(matches("third_party/**", "/home/my_third_party/a.h"));
  EXPECT_TRUE(matches("a/**/z.h", "/a/z.h"));
  EXPECT_TRUE(matches("a/**/z.h", "/a/b/c/z.h"));
  EXPECT_FALSE(matches("a/**/z.h", "/a/bz.h"));
  EXPECT_TRUE(matches("**/z.h", "/z.h"));
  EXPECT_TRUE(matches("a**z.h", "/ab/cz.h"));
  EXPECT_TRUE(matches("**", "/a"));
}

TEST(Glob, NamesMatchAsAWhole) {
  EXPECT_TRUE(names("net::Server::serve", "net::Server::serve"));
  EXPECT_FALSE(names("Server::serve", "net::Server::serve"));
  EXPECT_FALSE(names("net::Server", "net::Server::serve"));
  EXPECT_TRUE(names("net::Server::*", "net::Server::serve"));
  EXPECT_FALSE(names("net::Server::*", "net::Server::serve::{lambda}"));
  EXPECT_TRUE(names("net::Server::**", "net::Server::serve::{lambda}"));
  EXPECT_TRUE(names("**::serve", "serve"));
  EXPECT_TRUE(names("**::serve", "a::b::serve"));
  EXPECT_FALSE(names("**::serve", "a::b::observe"));
  EXPECT_TRUE(names("**serve", "a::b::observe"));
  EXPECT_TRUE(names("a::**::z", "a::z"));
  EXPECT_TRUE(names("(anonymous)::f", "(anonymous)::f"));
  EXPECT_TRUE(names("call::{lambda}", "call::{lambda}"));
  EXPECT_TRUE(names("vec::operator[]", "vec::operator[]"));
  EXPECT_TRUE(names("vec::operator*", "vec::operator bool"));
  EXPECT_TRUE(names("operator/", "operator/"));
}

TEST(Glob, ManyStarsAreNotSlow) {
  std::string pattern, text(5000, 'a');
  for (int i = 0; i < 500; i++)
    pattern += "*a**a";
  EXPECT_FALSE(Glob(pattern + "b", Subject::source).matches(text));
}

TEST(Glob, WhatCanMatchNothingIsRefused) {
  for (const char* pattern : {"", "src/", "a//b", "./a", "a/./b", "../a", "a/..", "a\nb", "a\x7f"})
    EXPECT_NE(glob_refusal(pattern, Subject::source), "") << pattern;
  for (const char* pattern : {"", "::f", "f::", "a:::b", "a:b", "f(int)", "box<int>::f", "src/a.cpp", "a::::b",
                              "(anonymous namespace)::f", "f::{lambda#1}", "f()", "a\tb"})
    EXPECT_NE(glob_refusal(pattern, Subject::function), "") << pattern;
  for (const char* pattern : {"", "char", "unsigned", "std::vector<int>", "buffer[4]", "a&", "::a", "a/b"})
    EXPECT_NE(glob_refusal(pattern, Subject::type), "") << pattern;
}

TEST(Glob, WhatCanMatchIsNotRefused) {
  for (const char* pattern : {"a", "/a", "**", "*", ".hidden", "..a/b", "a..", "a b", "a,b", "c++/v1/**", "[a]"})
    EXPECT_EQ(glob_refusal(pattern, Subject::source), "") << pattern;
  for (const char* pattern : {"f", "a::f", "operator<=>", "a::operator()", "operator\"\"_kb", "~a", "a::~a", "**::{lambda}",
                              "(anonymous)::f", "*", "**", "*::f", "operator/", "a::operator->"})
    EXPECT_EQ(glob_refusal(pattern, Subject::function), "") << pattern;
  for (const char* pattern : {"net::PacketBuffer", "std::array", "*Buffer", "(anonymous)::a", "f::{lambda}"})
    EXPECT_EQ(glob_refusal(pattern, Subject::type), "") << pattern;
}

TEST(Glob, TheIndexFindsWhatTryingEachFinds) {
  // Patterns and texts over few letters, so that many match.
  std::vector<Glob> globs;
  const char* pieces[] = {"ab", "**/", "*", "b", "a", "/", "**", "abab", "ba"};
  unsigned state = 1;
  auto next = [&](unsigned below) { return (state = state * 1103515245 + 12345) / 65536 % below; };
  while (globs.size() < 600) {
    std::string pattern;
    for (unsigned i = next(6) + 1; i > 0; i--)
      pattern += pieces[next(9)];
    if (glob_refusal(pattern, Subject::source).empty())
      globs.emplace_back(pattern, Subject::source);
  }
  std::vector<const Glob*> pointers;
  for (const Glob& glob : globs)
    pointers.push_back(&glob);
  GlobIndex index(pointers);
  std::size_t all = 0;
  for (int i = 0; i < 300; i++) {
    std::string text;
    for (unsigned length = next(12) + 1; length > 0; length--)
      text += "/ab"[next(3)];
    std::vector<std::size_t> expected, found = index.matching(text);
    for (std::size_t g = 0; g < globs.size(); g++)
      if (globs[g].matches(text))
        expected.push_back(g);
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, expected) << text;
    all += found.size();
  }
  EXPECT_GT(all, 1000u);
}

TEST(NormalPath, IsTheSameHoweverItIsSpelled) {
  for (const char* file : {"../third_party/a.h", "third/../../third_party/a.h", "./../third_party//a.h",
                           "/home/third_party/a.h", "/home/build/../third_party/./a.h", "/../home/third_party/a.h"})
    EXPECT_EQ(normal_path(file, "/home/build"), "/home/third_party/a.h") << file;
  EXPECT_EQ(normal_path("a.h", "/"), "/a.h");
  EXPECT_EQ(normal_path("../../a.h", "/b"), "/a.h");
  EXPECT_EQ(normal_path("<stdin>", "/b"), "<stdin>");
  EXPECT_EQ(normal_path("", "/b"), "");
}

TEST(NormalPath, WithoutADirectoryARelativePathStaysOne) {
  EXPECT_EQ(normal_path("./b/../a.h", ""), "a.h");
  EXPECT_EQ(normal_path("../a.h", ""), "../a.h");
  EXPECT_EQ(normal_path("../../a.h", ""), "../../a.h");
}

} // namespace
} // namespace framewarn
