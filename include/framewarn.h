/* What the source says to framewarn (C++11 and newer, C).
 *
 * The macros stand before a function's declaration or definition, on a lambda behind its `(...)`. They are
 * attributes when FRAMEWARN is defined, which the flags that load the plugin do (-DFRAMEWARN=1), and nothing
 * otherwise: a compiler without the plugin would warn about attributes that it does not know.
 */
#ifndef FRAMEWARN_H
#define FRAMEWARN_H

#if defined(FRAMEWARN) && FRAMEWARN
/* The frame of this coroutine is never allocated on the heap: an error where it is. Checked when the compiler
 * optimises; a promise type with an `operator new` of its own keeps the guarantee, too. */
#define FRAMEWARN_NO_HEAP_FRAME __attribute__((framewarn_no_heap_frame))
#else
#define FRAMEWARN_NO_HEAP_FRAME
#endif

#endif
