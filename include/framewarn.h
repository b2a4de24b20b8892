/* What the source says to framewarn (C++11 and newer, C).
 *
 * The macros stand before a function's declaration or definition, on a lambda behind its `(...)`. They are
 * attributes when FRAMEWARN is defined, which the flags that load the plugin do (-DFRAMEWARN=1), and nothing
 * otherwise: a compiler without the plugin would warn about attributes that it does not know.
 */
#ifndef FRAMEWARN_H
#define FRAMEWARN_H

#if defined(FRAMEWARN) && FRAMEWARN
/* In parentheses, for a name alone is no expression to Clang in an attribute that it does not know itself
 * (Parser::ParseAttributeArgsCommon). */

/* The coroutine frame of this coroutine, of any other function the stack frame, may have n bytes, whatever the
 * options and the rules of a config= file say. Of several declarations the last counts. */
#define FRAMEWARN_LIMIT(n) __attribute__((framewarn_limit((n))))

/* That frame has exactly n bytes: an error where it has not. True for one compiler version, optimisation level
 * and target: guard it. */
#define FRAMEWARN_EXACT(n) __attribute__((framewarn_exact((n))))

/* Nothing is reported about this function and what is written within it; the reason is for the reader. Also
 * stands on one variable or parameter. */
#define FRAMEWARN_ALLOW(why) __attribute__((framewarn_allow(why)))

/* The frame of this coroutine is never allocated on the heap: an error where it is. Checked when the compiler
 * optimises; a promise type with an `operator new` of its own keeps the guarantee, too. */
#define FRAMEWARN_NO_HEAP_FRAME __attribute__((framewarn_no_heap_frame))
#else
#define FRAMEWARN_LIMIT(n)
#define FRAMEWARN_EXACT(n)
#define FRAMEWARN_ALLOW(why)
#define FRAMEWARN_NO_HEAP_FRAME
#endif

#endif
