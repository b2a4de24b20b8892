#include "config.h"

#include "builders.h"
#include "held_to.h"

#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace framewarn {
namespace {

std::shared_ptr<const Config> config(const std::string& text) {
  ReadConfig read = parse_config("limits.conf", text);
  EXPECT_TRUE(read.errors.empty()) << read.errors.front();
  return read.config;
}

/// The only error in a text.
std::string error(const std::string& text) {
  ReadConfig read = parse_config("limits.conf", text);
  EXPECT_EQ(read.errors.size(), 1u) << text;
  EXPECT_EQ(read.config, nullptr);
  return read.errors.empty() ? "" : read.errors.front();
}

HeldTo held(const std::string& text, const Frame& frame) {
  Options options;
  options.config = config(text);
  return held_to(frame, options);
}

const Frame server = frame(FrameKind::coroutine_frame, "net::Server::serve", 1, place(1, 1, "/src/net/server.cpp"));

TEST(Config, TheLastRuleThatMatchesWins) {
  HeldTo held = framewarn::held("src:net/** coroutine-frame=1k\n"
                                "fun:net::Server::* coroutine-frame=2k\n"
                                "src:other/** coroutine-frame=3k\n",
                                server);
  EXPECT_EQ(held.limit, Limit(2048));
  EXPECT_EQ(held.rule, "limits.conf:2");
  held = framewarn::held("fun:net::Server::* coroutine-frame=2k\n"
                         "src:net/** coroutine-frame=off\n",
                         server);
  EXPECT_EQ(held.limit, Limit());
  EXPECT_EQ(held.rule, "limits.conf:2");
}

TEST(Config, EachLimitForItself) {
  const char* text = "src:net/** coroutine-frame=1k stack-frame=5\n"
                     "fun:net::Server::* stack-frame=2k\n";
  EXPECT_EQ(held(text, server).limit, Limit(1024));
  Frame stack = server;
  stack.kind = FrameKind::stack_frame;
  EXPECT_EQ(held(text, stack).limit, Limit(2048));
  stack.kind = FrameKind::closure;
  EXPECT_EQ(held(text, stack).limit, Limit(256));
  EXPECT_EQ(held(text, stack).rule, "");
}

TEST(Config, TheSourceOutranksARule) {
  Frame stated = server;
  stated.stated.limit = StatedSize{77, place(3)};
  HeldTo held = framewarn::held("src:** coroutine-frame=1k\n", stated);
  EXPECT_EQ(held.limit, Limit(77));
  EXPECT_EQ(held.rule, "");
  EXPECT_EQ(held.stated, &*stated.stated.limit);
}

TEST(Config, TypesAreForVariables) {
  Options options;
  options.config = config("type:net::Packet local=64k capture=off\nsrc:server.cpp local=3\n");
  EXPECT_TRUE(options.config->asks_for_types());
  Part packet = part(PartKind::local, "p", 10, server.at);
  EXPECT_EQ(held_to(packet, server, options).limit, Limit(3));
  packet.at.file = "/src/other.cpp";
  EXPECT_EQ(held_to(packet, server, options).limit, Limit(4096));
  packet.type_forms = {"net::packet_t", "net::Packet"};
  EXPECT_EQ(held_to(packet, server, options).limit, Limit(65536));
  EXPECT_EQ(held_to(packet, server, options).rule, "limits.conf:1");
  packet.kind = PartKind::parameter;
  EXPECT_EQ(held_to(packet, server, options).limit, Limit());
}

TEST(Config, LowestLimits) {
  Options options;
  options.config = config("src:a stack-frame=off\nsrc:b stack-frame=10 local=off\nfun:f stack-frame=20 capture=1M");
  EXPECT_EQ(options.lowest().stack_frame, Limit(10));
  EXPECT_EQ(options.lowest().local_in_stack_frame, Limit(16384));
  EXPECT_EQ(options.lowest().capture, Limit(256));
  EXPECT_FALSE(options.config->asks_for_types());
}

TEST(Config, SpacesCommentsAndLineEnds) {
  EXPECT_EQ(held("\xef\xbb\xbf# limits\r\n\r\n \t fun:net::**\tcoroutine-frame=7 # why\r\n", server).limit, Limit(7));
  EXPECT_EQ(held("fun:net::** coroutine-frame=7", server).limit, Limit(7));
  EXPECT_EQ(held("", server).limit, Limit(4096));
  EXPECT_EQ(held("src:a#b coroutine-frame=7", server).limit, Limit(4096));
}

TEST(Config, ErrorsNameFileAndLine) {
  EXPECT_EQ(error("\n\nwibble\n").substr(0, 15), "limits.conf:3: ");
  EXPECT_NE(error("src:a stack-frame=12q").find("'stack-frame=12q': expected a size"), std::string::npos);
  EXPECT_NE(error("src:a stak-frame=1").find("unknown limit 'stak-frame'; did you mean 'stack-frame'?"), std::string::npos);
  EXPECT_NE(error("src:a notes=1").find("unknown limit 'notes'"), std::string::npos);
  EXPECT_NE(error("src:a").find("sets no limit"), std::string::npos);
  EXPECT_NE(error("src:a # local=1").find("sets no limit"), std::string::npos);
  EXPECT_NE(error("src:a local").find("expected LIMIT=SIZE"), std::string::npos);
  EXPECT_NE(error("src: local=1").find("the pattern is empty"), std::string::npos);
  EXPECT_NE(error("fun:f(int) local=1").find("without parameters"), std::string::npos);
  EXPECT_NE(error("type:a stack-frame=1").find("a type has only"), std::string::npos);
  EXPECT_NE(error("src:a local=1 local=2").find("'local' stands twice"), std::string::npos);
  EXPECT_NE(error("src:a local=-1").find("expected a size"), std::string::npos);
  EXPECT_NE(error("src:a local=99999999999999999999").find("too large"), std::string::npos);
  EXPECT_NE(error(std::string("src:a\0 local=1", 14)).find("no text file"), std::string::npos);
  EXPECT_NE(error(std::string(5000, 'x')).find("longer than 4096 bytes"), std::string::npos);
}

TEST(Config, AllErrorsAreTold) {
  EXPECT_EQ(parse_config("c", "a\nsrc:a local=1\nb\n").errors.size(), 2u);
  std::string junk;
  for (int i = 0; i < 100; i++)
    junk += "junk\n";
  ReadConfig read = parse_config("c", junk);
  EXPECT_EQ(read.errors.size(), 16u);
  EXPECT_EQ(read.errors.back(), "c: there are more errors, which are not shown");
}

TEST(Config, NothingIsSaidAboutTheRestOfABinaryFile) {
  ReadConfig read = parse_config("c", "junk\n\x01\n\x02\njunk\n");
  EXPECT_EQ(read.errors.size(), 2u);
  EXPECT_EQ(read.errors.back(), "c:2: a control character; this is no text file");
}

TEST(Config, WhatIsNoReadableFile) {
  char folder[] = "/tmp/framewarn-config-XXXXXX";
  ASSERT_NE(::mkdtemp(folder), nullptr);
  const std::string base = folder;
  auto reason = [&](const std::string& file) {
    ReadConfig read = read_config(file);
    EXPECT_EQ(read.config, nullptr);
    return read.errors.size() == 1 ? read.errors[0] : "";
  };
  EXPECT_EQ(reason(base + "/none"), base + "/none: No such file or directory");
  EXPECT_EQ(reason(base), base + ": Is a directory");
  EXPECT_EQ(reason("/dev/zero"), "/dev/zero: not a regular file");
  ASSERT_EQ(::mkfifo((base + "/pipe").c_str(), 0600), 0);
  EXPECT_EQ(reason(base + "/pipe"), base + "/pipe: not a regular file");
  {
    std::ofstream huge(base + "/huge");
    huge << "# sparse\n";
    huge.seekp(17 << 20);
    huge << "x";
  }
  EXPECT_EQ(reason(base + "/huge"), base + "/huge: it is larger than 16 MiB");
  { std::ofstream(base + "/good") << "src:a local=1\n"; }
  EXPECT_NE(read_config(base + "/good").config, nullptr);
  for (const char* name : {"/pipe", "/huge", "/good"})
    std::remove((base + name).c_str());
  ::rmdir(folder);
}

} // namespace
} // namespace framewarn
