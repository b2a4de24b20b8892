// The front end lays the frame out as a RECORD_TYPE and gives each variable a DECL_VALUE_EXPR that names its
// field (register_local_var_uses, gcc/cp/coroutines.cc): the way back from the field to the source. A field's
// own location is useless, and its name is the variable's with the depth and number of its scope behind it.
#include "frame_fields.h"
#include "field_extents.h"
#include "names.h"
#include "places.h"
#include "stated.h"

namespace framewarn::gcc {
namespace {

struct Variable {
  tree decl;
  tree scope;
};

using Variables = std::unordered_map<tree, Variable>; ///< by field

/// What stands for `decl`. Enumerators of a local enumeration are among the variables that
/// register_local_var_uses lays out, though DECL_HAS_VALUE_EXPR_P is not for them (gcc/tree.h).
tree stand_in(tree decl) {
  const bool may_have = VAR_P(decl) ? DECL_HAS_VALUE_EXPR_P(decl) : TREE_CODE(decl) == CONST_DECL;
  return may_have ? decl_value_expr_lookup(decl) : NULL_TREE;
}

void add_variable(Variables& found, tree type, tree decl, tree scope) {
  tree value = stand_in(decl);
  if (!value || TREE_CODE(value) != COMPONENT_REF || DECL_CONTEXT(TREE_OPERAND(value, 1)) != type)
    return;
  Variable& variable = found.try_emplace(TREE_OPERAND(value, 1), Variable{decl, scope}).first->second;
  if (!variable.scope)
    variable.scope = scope;
}

void add_block(Variables& found, tree type, tree block) {
  for (; block; block = BLOCK_CHAIN(block)) {
    for (tree decl = BLOCK_VARS(block); decl; decl = DECL_CHAIN(decl))
      add_variable(found, type, decl, block);
    add_block(found, type, BLOCK_SUBBLOCKS(block));
  }
}

Variables variables_of(tree type, function* actor) {
  Variables found;
  if (DECL_INITIAL(actor->decl) && TREE_CODE(DECL_INITIAL(actor->decl)) == BLOCK)
    add_block(found, type, DECL_INITIAL(actor->decl));
  unsigned i;
  tree decl;
  FOR_EACH_LOCAL_DECL(actor, i, decl)
  add_variable(found, type, decl, NULL_TREE);
  return found;
}

bool starts_with(const std::string& text, const char* start) {
  return text.compare(0, std::strlen(start), start) == 0;
}

bool is_digits(const std::string& text, std::size_t from, std::size_t to) {
  return from < to &&
         std::all_of(text.begin() + from, text.begin() + to, [](char c) { return c >= '0' && c <= '9'; });
}

/// `buffer_1_2` without its depth and number; the whole name when it has none.
std::string without_scope_number(const std::string& name) {
  std::size_t second = name.rfind('_');
  if (second == std::string::npos || second == 0 || !is_digits(name, second + 1, name.size()))
    return name;
  std::size_t first = name.rfind('_', second - 1);
  if (first == std::string::npos || first == 0 || !is_digits(name, first + 1, second))
    return name;
  return name.substr(0, first);
}

/// Awaiters `Aw3`, `Yd1`, `Is`, `Fs`, where they are not a user's variable.
Awaiter awaiter_named(const std::string& name) {
  if (name == "Is" || name == "Fs")
    return Awaiter::implicit;
  bool spelled = (starts_with(name, "Aw") || starts_with(name, "Yd")) && is_digits(name, 2, name.size());
  return spelled ? Awaiter::spelled : Awaiter::none;
}

/// Names that only the compiler gives, where they are not a user's variable: awaiters, temporaries `D.123`,
/// `_D123`, `T001`.
bool is_compilers_name(const std::string& name) {
  return awaiter_named(name) != Awaiter::none || starts_with(name, "D.") || starts_with(name, "_D") ||
         (starts_with(name, "T") && is_digits(name, 1, name.size()));
}

/// The value of a condition that awaits: add_var_to_bind (gcc/cp/coroutines.cc) does not mark it as its own.
/// GCC 11: `ifcd.0`, later ones `__ifcd_0`.
bool is_condition(const std::string& name) {
  for (const char* start : {"__ifcd_", "__swch_", "ifcd.", "swch."})
    if (starts_with(name, start) && is_digits(name, std::strlen(start), name.size()))
      return true;
  return false;
}

bool is_unnamed_parameter(const std::string& name) {
  // GCC 11-14: `_Coro_unnamed_parm_0`; 15 and later: `_Coro_q0___unnamed`.
  return starts_with(name, "_Coro_unnamed_parm_") ||
         (starts_with(name, "_Coro_q") && name.find("___unnamed") != std::string::npos);
}

/// A parameter of the ramp whose copy the field is.
tree parameter_of(const std::string& field, tree ramp, std::size_t& next_unnamed) {
  std::size_t unnamed = 0;
  for (tree parameter = ramp ? DECL_ARGUMENTS(ramp) : NULL_TREE; parameter;
       parameter = DECL_CHAIN(parameter)) {
    if (DECL_NAME(parameter) && field == characters(parameter))
      return parameter;
    if (!DECL_NAME(parameter) && is_unnamed_parameter(field) && unnamed++ == next_unnamed) {
      next_unnamed++;
      return parameter;
    }
  }
  return NULL_TREE;
}

class Classifier {
public:
  Classifier(const Variables& variables, tree ramp) : variables(variables), ramp(ramp) {}

  void classify(FrameField& entry) {
    std::string name = characters(entry.field);
    Part& part = entry.part;
    auto variable = variables.find(entry.field);
    tree decl = variable == variables.end() ? NULL_TREE : variable->second.decl;
    if (decl && TREE_CODE(decl) == CONST_DECL) {
      part.kind = PartKind::spill; // to the source an enumerator is a value without memory
      part.at = place_of(DECL_SOURCE_LOCATION(decl));
    } else if (name == "_Coro_promise") {
      part.kind = PartKind::promise;
    } else if (is_unnamed_parameter(name) || is_parameter(name)) {
      classify_parameter(part, name);
    } else if (starts_with(name, "_Coro_")) {
      part.kind = PartKind::bookkeeping;
      part.name = name;
    } else {
      classify_local(entry, name, decl);
      entry.variable = decl;
      entry.scope = decl ? variable->second.scope : NULL_TREE;
    }
  }

private:
  const Variables& variables;
  const tree ramp;
  std::size_t next_unnamed = 0;
  std::set<std::string> parameters_seen;

  /// Parameters come before all locals, so of two fields of one name the first is the parameter's.
  bool is_parameter(const std::string& name) {
    bool parameter;
    std::size_t none = 0;
    if (ramp)
      parameter = parameter_of(name, ramp, none) != NULL_TREE;
    else
      parameter = !starts_with(name, "_Coro_") && without_scope_number(name) == name;
    return parameter && parameters_seen.insert(name).second;
  }

  void classify_parameter(Part& part, const std::string& name) {
    part.kind = PartKind::parameter;
    if (tree parameter = parameter_of(name, ramp, next_unnamed)) {
      part.at = place_of(DECL_SOURCE_LOCATION(parameter));
      part.allowed = is_allowed(parameter);
    }
    if (name == "this" || name == "__closure")
      part.by_reference = true;
    if (is_unnamed_parameter(name))
      part.name = "<anonymous>"; // dump_simple_decl (gcc/cp/error.cc)
    else if (name != "__closure")
      part.name = name.substr(0, name.find('#')); // a pack's elements: `args#0`
  }

  static void classify_local(FrameField& entry, const std::string& name, tree decl) {
    Part& part = entry.part;
    std::string own = without_scope_number(name);
    if (decl) {
      part.at = place_of(variable_location(decl));
      part.allowed = is_allowed(decl);
      part.only_declared = DECL_EXTERNAL(decl);
    }
    std::string users = decl ? variable_name(decl) : is_compilers_name(own) ? std::string() : own;
    // Names with two underscores are the implementation's: nobody else declares a `__for_range`.
    bool hidden = users.empty() || starts_with(users, "__for_") || is_condition(users) ||
                  (is_compilers_name(users) && (!decl || DECL_ARTIFICIAL(decl)));
    part.kind = hidden ? PartKind::temporary : PartKind::local;
    if (hidden)
      entry.awaiter = awaiter_named(own);
    else
      part.name = users;
    part.awaiter = entry.awaiter != Awaiter::none;
  }
};

} // namespace

std::vector<FrameField> frame_fields(tree type, function* actor, tree ramp) {
  std::vector<FrameField> fields;
  Variables variables = variables_of(type, actor);
  Classifier classifier(variables, ramp);
  for (tree field = TYPE_FIELDS(type); field; field = DECL_CHAIN(field)) {
    if (TREE_CODE(field) != FIELD_DECL)
      continue;
    std::optional<Extent> extent = extent_of(field);
    if (!extent)
      return {};
    FrameField entry{field, {}};
    entry.part.offset = extent->offset;
    entry.part.size = extent->size;
    entry.part.align = extent->align;
    entry.part.by_reference = TREE_CODE(TREE_TYPE(field)) == REFERENCE_TYPE;
    classifier.classify(entry);
    // The promise's type is spelt by the library: coroutine_traits<…>::promise_type.
    bool promise = entry.part.kind == PartKind::promise;
    entry.part.type = type_name(promise ? TYPE_MAIN_VARIANT(TREE_TYPE(field)) : TREE_TYPE(field));
    fields.push_back(std::move(entry));
  }
  return fields;
}

} // namespace framewarn::gcc
