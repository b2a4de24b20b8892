#include "builders.h"

namespace framewarn {
namespace {

TEST(Suspensions, AreSharedByThoseThatAreKeptAcrossThem) {
  auto one = std::make_shared<const Suspension>(Suspension{"co_await", place(1)});
  Suspensions a, b;
  a.push_back(one);
  b.push_back(one);
  b.push_back({"co_yield", place(2)});
  EXPECT_EQ(&*a.begin(), one.get());
  EXPECT_EQ(&*b.begin(), one.get());
  EXPECT_EQ(&*Suspensions(b).begin(), one.get());
  EXPECT_EQ(one.use_count(), 3);
}

TEST(Suspensions, AreAList) {
  Suspensions list{{"co_await", place(1)}, {"co_yield", place(2)}};
  Suspensions copy = list;
  list.clear();
  EXPECT_TRUE(list.empty());
  ASSERT_EQ(copy.size(), 2u);
  std::string whats;
  for (const Suspension& suspension : copy)
    whats += suspension.what + std::to_string(suspension.at.line) + " ";
  EXPECT_EQ(whats, "co_await1 co_yield2 ");
}

} // namespace
} // namespace framewarn
