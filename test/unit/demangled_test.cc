#include "demangled.h"

#include <gtest/gtest.h>

namespace framewarn {
namespace {

struct Case {
  const char *signature, *form;
};

void expect(std::initializer_list<Case> cases) {
  for (const Case& one : cases)
    EXPECT_EQ(normal_form_of(one.signature), one.form) << one.signature;
}

TEST(Demangled, Functions) {
  expect({{"f(int)", "f"},
          {"net::Server::serve(int)", "net::Server::serve"},
          {"net::Server::serve(int) const", "net::Server::serve"},
          {"a::f(int) &&", "a::f"},
          {"main", "main"},
          {"", ""},
          {"a::(anonymous namespace)::b::f()", "a::(anonymous)::b::f"},
          {"(anonymous namespace)::f((anonymous namespace)::s)", "(anonymous)::f"},
          {"b::tagged[abi:cxx11](int)", "b::tagged"},
          {"a::box[abi:x]::f[abi:y]()", "a::box::f"},
          {"part::f@mod.part:partition(part::s@mod)", "part::f"},
          {"b::befriended[friend](b::box<short>)", "b::befriended"},
          {"non-virtual thunk to a::b::f(int)", "a::b::f"},
          {"f(_Z1fi.Frame*)", "f"},
          {"f(f(int)::_Z1fi.Frame*)", "f"}});
}

TEST(Demangled, Templates) {
  expect({{"void net::box<int>::put<long>(long)", "net::box::put"},
          {"net::box<net::box<int> >::box()", "net::box::box"},
          {"net::box<(char)60, true>::~box()", "net::box::~box"},
          {"b::box<(3>2), (a::x)>::f()", "b::box::f"},
          {"void b::nt<&(b::A::operator<(b::A const&) const)>()", "b::nt"},
          {"void b::nt<&b::A::operator>>()", "b::nt"},
          {"void b::nt<&b::A::operator()>()", "b::nt"},
          {"void b::nt<&b::A::operator-> >()", "b::nt"},
          {"void b::nt<b::s{char [3]{(char)97, (char)62}}>()", "b::nt"},
          {"std::enable_if<(sizeof (int))>(3), int>::type b::f<int>(int)", "b::f"},
          {"void f<int>(int) requires std::same_as<int, int>", "f"},
          {"void f<int (int)>(int (*)(int))", "f"}});
}

TEST(Demangled, ReturnTypes) {
  expect({{"unsigned long long b::f<int>(int)", "b::f"},
          {"int const& b::f<int>(int const&)", "b::f"},
          {"char const* const (anonymous namespace)::f<int>()", "(anonymous)::f"},
          {"a::(anonymous namespace)::H a::(anonymous namespace)::q<int>(int)", "a::(anonymous)::q"},
          {"f() const::S g<int>(int)", "g"},
          {"f(int)::{lambda(int)#1} g<int>(int)", "g"},
          {"decltype (*{parm#1}) b::d<int*>(int*)", "b::d"},
          {"decltype ((({parm#1}.a)<(3))&&({parm#1}->operator()(1))) const& b::d<X>(X)", "b::d"},
          {"decltype(auto) b::d<X>(X)", "b::d"},
          {"void (*b::getf<int>(int))(char)", "b::getf"},
          {"void (**b::getf<int>(int))(char)", "b::getf"},
          {"int (&b::geta<int>(int)) [3]", "b::geta"},
          {"int (b::plain::*b::getm<int>(int))(char) const", "b::getm"},
          {"int (b::box<int&>::*b::getm<int>(int))(char) const", "b::getm"},
          {"int ((anonymous namespace)::a::*b::getm<int>(int))(char) const", "b::getm"},
          {"void (*(*b::two<int>(int))(char))(long)", "b::two"}});
}

TEST(Demangled, FunctionsWithinFunctions) {
  expect({{"f(int)::S::g()", "f::S::g"},
          {"H::f() const &::L::g() volatile", "H::f::L::g"},
          {"b::deflam(int)::{unnamed type#1}::m()", "b::deflam::(anonymous)::m"},
          {"b::._anon_3::m()", "b::(anonymous)::m"},
          {"calls()::{lambda()#1}::operator()() const", "calls::{lambda}"},
          {"calls()::{lambda()#1}::operator()() const::{lambda(int)#2}::operator()(int) const",
           "calls::{lambda}::{lambda}"},
          {"auto H::f() const &::{lambda(auto:1)#1}::operator()<int>(int) const", "H::f::{lambda}"},
          {"f()::{lambda(int)#1}::_FUN(int)", "f::{lambda}"},
          {"auto f()::{lambda(auto:1)#1}::_FUN<int>(int)", "f::{lambda}"},
          {"f()::{lambda(int)#1}::_FUN(int)::S::g()", "f::{lambda}::S::g"},
          {"f()::{lambda(int)#1}::operator void (*)(int)() const", "f::{lambda}::operator function*"},
          {"a::start()::{lambda()#1}::start({lambda()#1}&&)", "a::start::{lambda}::{lambda}"},
          {"a::start()::{lambda()#1}::~start()", "a::start::{lambda}::~{lambda}"},
          {"f()::{lambda()#1}::operator()() const::S::~S()", "f::{lambda}::S::~S"},
          {"f(int)::{default arg#1}::{lambda()#1}::operator()() const", "f::{lambda}"},
          {"auto f(int)::{lambda(auto:1, void (*)(int))#1}::operator()<int, b<3> >(int) const::S::g()",
           "f::{lambda}::S::g"}});
}

TEST(Demangled, PointersToLambdas) {
  for (auto [signature, of_body] :
       {std::pair("f()::{lambda(int)#1}::_FUN(int)", "f()::{lambda(int)#1}::operator()(int)"),
        {"decltype (((*(({lambda(auto:1)#1} const* "
         "const)0)).(operator()<int>))(static_cast<int&&>({parm#1}))) "
         "f()::{lambda(auto:1)#1}::_FUN<int>(int)",
         "auto f()::{lambda(auto:1)#1}::operator()<int>(int)"},
        {"a::_FUN(int)", "a::_FUN(int)"},
        {"decltype (a) f<int>()", "decltype (a) f<int>()"}})
    EXPECT_EQ(signature_of_invoked(signature), of_body);
}

TEST(Demangled, Operators) {
  expect({{"b::box<short>::operator()(int)", "b::box::operator()"},
          {"int b::box<short>::operator()<int>(int)", "b::box::operator()"},
          {"b::box<short>::operator[](int)", "b::box::operator[]"},
          {"bool b::box<short>::operator< <int>(int)", "b::box::operator<"},
          {"b::box<short>& b::box<short>::operator<< <long>(long)", "b::box::operator<<"},
          {"b::operator>>(b::box<int>)", "b::operator>>"},
          {"bool operator<=(a, a)", "operator<="},
          {"b::box<short>::operator<=>(b::box<short> const&) const", "b::box::operator<=>"},
          {"b::box<short>::operator->() const", "b::box::operator->"},
          {"b::box<short>::operator->*(int)", "b::box::operator->*"},
          {"b::box<short>::operator,(int)", "b::box::operator,"},
          {"b::box<short>::operator=(int)", "b::box::operator="},
          {"b::box<short>::operator new(unsigned long)", "b::box::operator new"},
          {"operator new[](unsigned long)", "operator new[]"},
          {"b::box<short>::operator delete(void*)", "b::box::operator delete"},
          {"a::operator co_await(a::t)", "a::operator co_await"},
          {"b::operator\"\" _kb(long double)", "b::operator\"\"_kb"},
          {"b::operators(int)", "b::operators"},
          {"b::my_operator<int>::f(int)", "b::my_operator::f"}});
}

TEST(Demangled, Conversions) {
  expect({{"b::box<short>::operator short()", "b::box::operator short"},
          {"b::box<short>::operator newt() const", "b::box::operator newt"},
          {"b::box<short>::operator unsigned long long()", "b::box::operator unsigned long long"},
          {"b::box<short>::operator char const*()", "b::box::operator const char*"},
          {"b::box<short>::operator b::plain const* const*()", "b::box::operator const b::plain* const*"},
          {"b::box<short>::operator b::plain*&()", "b::box::operator b::plain*&"},
          {"b::box<short>::operator decltype(nullptr)()", "b::box::operator std::nullptr_t"},
          {"b::box<short>::operator int b::plain::*()", "b::box::operator int b::plain::*"},
          {"b::box<short>::operator b::box<void (*)(short)>()", "b::box::operator b::box"},
          {"b::box<short>::operator b::box<b::box<short> >*()", "b::box::operator b::box*"},
          {"b::Conv::operator b::plain*<b::plain>()", "b::Conv::operator b::plain*"},
          {"b::Conv::operator void (*)(int) const()", "b::Conv::operator function*"},
          {"b::Conv::operator void (b::plain::*)(int)() const", "b::Conv::operator function b::plain::*"},
          {"b::Conv::operator int (&) [3]()", "b::Conv::operator int[]&"},
          {"b::Conv::operator (anonymous namespace)::H() const", "b::Conv::operator (anonymous)::H"},
          {"b::Conv::operator char const*() const::S::g()", "b::Conv::operator const char*::S::g"}});
}

TEST(Demangled, Clones) {
  expect({{"f(int) [clone .constprop.0]", "f"},
          {"void net::box<int>::put(int) [clone .isra.0] [clone ._omp_fn.0]", "net::box::put"},
          {"f()::{lambda(int)#1}::operator()(int) const [clone .lto_priv.0]", "f::{lambda}"}});
  EXPECT_EQ(without_clone("f(int) [clone .isra.0] [clone .cold]"), "f(int)");
  EXPECT_EQ(without_clone("f(int)"), "f(int)");
}

/// Whatever is no signature must do no harm.
TEST(Demangled, CutOff) {
  const std::string whole =
      "auto b::f<&(A::operator<(A const&))>(int (*)(int))::{lambda(auto:1)#1}::operator "
      "void (a::*)(int)() const &::S::operator\"\" _x(int) [clone .isra.0]";
  for (std::size_t begin = 0; begin < whole.size(); begin++)
    for (std::size_t end = begin; end <= whole.size(); end++)
      normal_form_of(whole.substr(begin, end - begin));
  expect(
      {{"f<", "f"}, {"f(", "f"}, {")", ""}, {">f", ">f"}, {"operator", "operator"}, {"::", ""}, {"(*", ""}});
}

} // namespace
} // namespace framewarn
