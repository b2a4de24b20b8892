// What one compilation has: the options, what was gathered, and the trees that must outlive their function.
#ifndef FRAMEWARN_GCC_SESSION_H
#define FRAMEWARN_GCC_SESSION_H

#include "compat.h"
#include "coroutine_calls.h"
#include "judge.h"
#include "jumps.h"
#include "names.h"

namespace framewarn::gcc {

/// A coroutine frame, of which only the end of the compilation tells whether its code is really emitted.
struct Pending {
  std::size_t frame; ///< index into Session::gathered.frames
  tree ramp;         ///< may be null
  tree actor;
};

/// A coroutine with the attribute framewarn_no_heap_frame.
struct GuardedCoroutine {
  NoHeapFrame frame;
  tree ramp;
  bool defined; ///< here
};

/// A function that has the attribute and is no coroutine.
struct NoCoroutine {
  Place at;
  std::string signature;
};

class Session {
public:
  Session(Options options, std::string compiler, std::string target)
      : options(std::move(options)), lowest(this->options.lowest()), compiler(std::move(compiler)),
        target(std::move(target)) {}

  const Options options;
  const Limits lowest;        ///< what is not larger is no finding, unless the source asks for it
  const std::string compiler; ///< "gcc 12.2.0"
  const std::string target;   ///< the target triple
  Gathered gathered;
  /// For each of gathered.frames the function that a diagnostic about it says "In function" of.
  std::vector<tree> functions;
  std::vector<Pending> pending;
  /// Functions of which machine code is made, collected once a frame is pending.
  std::unordered_set<tree> emitted;
  /// The ramps that are compiled: emitted or inlined.
  std::unordered_set<tree> compiled_ramps;
  /// The mangled names of the coroutines of which a helper was compiled.
  std::unordered_set<std::string> ramps;
  CoroutineCalls calls;
  std::vector<GuardedCoroutine> no_heap_frames;
  std::vector<NoCoroutine> no_coroutines;
  /// Closure types already looked at.
  std::unordered_set<tree> closures;
  /// The variables of the function between the last GIMPLE pass and the end of RTL, and whose they are.
  std::vector<tree> variables;
  tree variables_of = NULL_TREE;
  KeptNames names;
  /// Those of the coroutine whose CFG is being made.
  Jumps jumps;

  bool records() const { return options.records(); }

  /// The smallest local that is worth keeping, in a function whose stack frame may have `stated` bytes.
  Limit smallest_local(Limit stated) const { return framewarn::smallest_local(options, stated); }

  /// Keeps `frame` and, through garbage collection, the function it is about.
  std::size_t add(Frame frame, tree function) {
    frame.parts.shrink_to_fit();
    gathered.frames.push_back(std::move(frame));
    functions.push_back(function);
    return gathered.frames.size() - 1;
  }

  void leave_out(const char* what, const char* why, std::string symbol = {}) {
    for (const LeftOut& known : gathered.left_out)
      if (known.what == what && known.why == why && known.symbol == symbol)
        return;
    gathered.left_out.push_back({what, why, std::move(symbol)});
  }

  /// For PLUGIN_GGC_MARKING: GCC collects garbage between passes and knows nothing of ours.
  void mark() const;
};

} // namespace framewarn::gcc
#endif
