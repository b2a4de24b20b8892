#include "options.h"

#include <gtest/gtest.h>

namespace framewarn {
namespace {

Parsed parse(std::vector<Argument> arguments) { return parse_options(arguments); }

/// The limit that `stack-frame=TEXT` sets; fails the test when it is refused.
Limit size(const std::string& text) {
  Parsed parsed = parse({{"stack-frame", text}});
  EXPECT_TRUE(parsed.errors.empty()) << text << ": " << parsed.errors.front();
  return parsed.options.limits.stack_frame;
}

TEST(Options, Defaults) {
  Options options;
  EXPECT_EQ(options.limits.coroutine_frame, Limit(4096));
  EXPECT_EQ(options.limits.stack_frame, Limit(16384));
  EXPECT_EQ(options.limits.local_in_coroutine_frame, Limit(4096));
  EXPECT_EQ(options.limits.local_in_stack_frame, Limit(16384));
  EXPECT_EQ(options.limits.capture, Limit(256));
  EXPECT_EQ(options.notes, std::uint64_t(5));
  EXPECT_EQ(options.record, "");
  EXPECT_FALSE(options.help);
  for (bool error : options.error)
    EXPECT_FALSE(error);
}

TEST(Options, Sizes) {
  EXPECT_EQ(size("0"), Limit(0));
  EXPECT_EQ(size("2048"), Limit(2048));
  EXPECT_EQ(size("2k"), Limit(2048));
  EXPECT_EQ(size("2KiB"), Limit(2048));
  EXPECT_EQ(size("1M"), Limit(1048576));
  EXPECT_EQ(size("1MiB"), Limit(1048576));
  EXPECT_EQ(size("007"), Limit(7));
  EXPECT_EQ(size("off"), Limit());
}

TEST(Options, LargestSize) {
  EXPECT_EQ(size("9223372036854775807"), Limit(9223372036854775807u));
  EXPECT_EQ(size("8796093022207M"), Limit(8796093022207u * 1048576u));
}

class BadSize : public testing::TestWithParam<const char*> {};
TEST_P(BadSize, IsRefused) {
  for (const char* key : {"coroutine-frame", "stack-frame", "local", "capture"}) {
    Parsed parsed = parse({{key, GetParam()}});
    ASSERT_EQ(parsed.errors.size(), 1u) << key;
    std::string named = std::string("'-fplugin-arg-framewarn-") + key + "=" + GetParam() + "': ";
    EXPECT_NE(parsed.errors[0].find(named), std::string::npos) << parsed.errors[0];
    // What was refused changes nothing.
    EXPECT_EQ(parsed.options.limits.stack_frame, Limit(16384));
    EXPECT_EQ(parsed.options.limits.local_in_coroutine_frame, Limit(4096));
  }
}
INSTANTIATE_TEST_SUITE_P(Options, BadSize,
                         testing::Values("", " ", "-1", "+1", "1.5k", "1 k", "k", "KiB", "1K", "1kb", "1m", "1G", "0x10",
                                         "1kk", "Off", "OFF", "none", "1e3", "9223372036854775808",
                                         "99999999999999999999", "9999999999999M", "8796093022208M",
                                         "9007199254740992k", "\xd9\xa1"));

TEST(Options, LocalSetsBoth) {
  Parsed parsed = parse({{"local", "100"}});
  EXPECT_EQ(parsed.options.limits.local_in_coroutine_frame, Limit(100));
  EXPECT_EQ(parsed.options.limits.local_in_stack_frame, Limit(100));
  parsed = parse({{"local", "off"}});
  EXPECT_EQ(parsed.options.limits.local_in_coroutine_frame, Limit());
  EXPECT_EQ(parsed.options.limits.local_in_stack_frame, Limit());
}

TEST(Options, LastOneWins) {
  Parsed parsed = parse({{"capture", "1"}, {"capture", "off"}, {"capture", "3"}, {"notes", "1"}, {"notes", "all"}});
  EXPECT_TRUE(parsed.errors.empty());
  EXPECT_EQ(parsed.options.limits.capture, Limit(3));
  EXPECT_EQ(parsed.options.notes, std::nullopt);
}

TEST(Options, EachHasToBeWellFormed) {
  Parsed parsed = parse({{"capture", "wibble"}, {"capture", "3"}, {"local", "?"}});
  EXPECT_EQ(parsed.errors.size(), 2u);
  EXPECT_EQ(parsed.options.limits.capture, Limit(3));
}

TEST(Options, Notes) {
  EXPECT_EQ(parse({{"notes", "0"}}).options.notes, std::uint64_t(0));
  EXPECT_EQ(parse({{"notes", "12"}}).options.notes, std::uint64_t(12));
  EXPECT_EQ(parse({{"notes", "all"}}).options.notes, std::nullopt);
  for (const char* text : {"", "-1", "1k", "none", "99999999999999999999"}) {
    Parsed parsed = parse({{"notes", text}});
    EXPECT_EQ(parsed.errors.size(), 1u) << text;
    EXPECT_EQ(parsed.options.notes, std::uint64_t(5));
  }
}

TEST(Options, Errors) {
  Parsed parsed = parse({{"error", "local,capture"}});
  EXPECT_TRUE(parsed.errors.empty());
  EXPECT_FALSE(parsed.options.error[int(Kind::coroutine_frame)]);
  EXPECT_FALSE(parsed.options.error[int(Kind::stack_frame)]);
  EXPECT_TRUE(parsed.options.error[int(Kind::local)]);
  EXPECT_TRUE(parsed.options.error[int(Kind::capture)]);
  parsed = parse({{"error", "all"}});
  for (bool error : parsed.options.error)
    EXPECT_TRUE(error);
  // The last one wins as a whole.
  parsed = parse({{"error", "all"}, {"error", "stack-frame"}});
  EXPECT_FALSE(parsed.options.error[int(Kind::local)]);
  EXPECT_TRUE(parsed.options.error[int(Kind::stack_frame)]);
  for (const char* text : {"", ",", "local,", ",local", "wibble", "Local", "local capture", "local,all"})
    EXPECT_EQ(parse({{"error", text}}).errors.size(), 1u) << text;
}

TEST(Options, Record) {
  EXPECT_EQ(parse({{"record", "a b,c.jsonl"}}).options.record, "a b,c.jsonl");
  EXPECT_EQ(parse({{"record", ""}}).errors.size(), 1u);
  EXPECT_FALSE(Options().records());
  EXPECT_TRUE(parse({{"record", "r.jsonl"}}).options.records());
}

TEST(Options, RecordWithoutAValue) {
  Parsed parsed = parse({{"record", {}}});
  EXPECT_TRUE(parsed.errors.empty());
  EXPECT_TRUE(parsed.options.record_beside_object);
  EXPECT_TRUE(parsed.options.records());
  // The last one wins as a whole.
  Options options = parse({{"record", "r.jsonl"}, {"record", {}}}).options;
  EXPECT_TRUE(options.record_beside_object);
  EXPECT_EQ(options.record, "");
  options = parse({{"record", {}}, {"record", "r.jsonl"}}).options;
  EXPECT_FALSE(options.record_beside_object);
  EXPECT_EQ(options.record, "r.jsonl");
}

TEST(Options, MissingAndSuperfluousValues) {
  for (const char* key : {"coroutine-frame", "stack-frame", "local", "capture", "notes", "error"}) {
    Parsed parsed = parse({{key, {}}});
    ASSERT_EQ(parsed.errors.size(), 1u) << key;
    EXPECT_NE(parsed.errors[0].find(std::string("'-fplugin-arg-framewarn-") + key + "'"), std::string::npos);
  }
  EXPECT_TRUE(parse({{"help", {}}}).options.help);
  EXPECT_EQ(parse({{"help", "yes"}}).errors.size(), 1u);
}

TEST(Options, UnknownKeys) {
  Parsed parsed = parse({{"wibble", "1"}, {"", "1"}, {"Local", "1"}, {"stack-frame ", "1"}});
  EXPECT_EQ(parsed.errors.size(), 4u);
  EXPECT_NE(parsed.errors[0].find("unknown option '-fplugin-arg-framewarn-wibble'"), std::string::npos);
}

TEST(Options, UnknownKeyNamesTheNearest) {
  auto suggests = [](const char* key, const char* meant) {
    Parsed parsed = parse({{key, "1"}});
    return parsed.errors.size() == 1 &&
           parsed.errors[0].find(std::string("did you mean '-fplugin-arg-framewarn-") + meant + "'?") !=
               std::string::npos;
  };
  EXPECT_TRUE(suggests("stack-frames", "stack-frame"));
  EXPECT_TRUE(suggests("coroutine_frame", "coroutine-frame"));
  EXPECT_TRUE(suggests("captures", "capture"));
  EXPECT_TRUE(suggests("locals", "local"));
}

TEST(Options, PromisedForLater) {
  for (const char* key : {"baseline"}) {
    Parsed parsed = parse({{key, "x"}});
    ASSERT_EQ(parsed.errors.size(), 1u) << key;
    EXPECT_NE(parsed.errors[0].find(key), std::string::npos);
  }
}

TEST(Options, HelpNamesEachOptionWithItsDefault) {
  std::string help = help_text();
  for (const char* line : {"coroutine-frame=SIZE|off", "stack-frame=SIZE|off", "local=SIZE|off", "capture=SIZE|off",
                           "error=", "notes=N|all", "record", "help", "4096", "16384", "256", "5"})
    EXPECT_NE(help.find(line), std::string::npos) << line;
}

TEST(Options, KindNames) {
  EXPECT_STREQ(kind_name(Kind::coroutine_frame), "coroutine-frame");
  EXPECT_STREQ(kind_name(Kind::stack_frame), "stack-frame");
  EXPECT_STREQ(kind_name(Kind::local), "local");
  EXPECT_STREQ(kind_name(Kind::capture), "capture");
}

} // namespace
} // namespace framewarn
