// Where co_await, co_yield and their operands stand in the source.
#ifndef FRAMEWARN_GCC_OPERANDS_H
#define FRAMEWARN_GCC_OPERANDS_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

/// Where the co_await or co_yield, `keyword`, stands whose operand is the expression at `loc`. Unknown when
/// it is written by a macro, or the source cannot be read.
Place place_of_keyword(location_t loc, const char* keyword);

/// The co_await or co_yield, `keyword`, whose operand is the one at `place`; unknown when there is none.
Place place_of_keyword_before(const Place& place, const std::string& keyword);

/// The word in front of `place`, brackets that open there left out; unknown when there is none on its line.
Place place_of_word_before(const Place& place, std::string* word = nullptr);

/// What follows the co_await or co_yield at `place`; unknown when there is none, or nothing on the same line.
Place place_behind_keyword(const Place& place);

/// Where the call at `loc` names the function that it calls, which is called `name`; where its expression
/// begins, when it names none.
Place place_of_callee(location_t loc, const std::string& name);

/// Where the new-expression, or the call of an operator new, at `loc` begins.
Place place_of_new(location_t loc);

/// Where the expression at `loc` begins.
Place place_of_operand(location_t loc);

} // namespace framewarn::gcc
#endif
