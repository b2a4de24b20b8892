# Finds the compilers to build implementations for: FRAMEWARN_GCCS (majors with plugin headers) and
# FRAMEWARN_CLANGS (majors with libclang and llvm headers), and for each of them FRAMEWARN_<NAME>_<MAJOR>_* .
#
# FRAMEWARN_COMPILERS narrows the choice: a list such as "g++-12;clang++-19"; empty: all that are found.
set(FRAMEWARN_COMPILERS "" CACHE STRING "compilers to serve, e.g. g++-12;clang++-19 (empty: all found)")
set(FRAMEWARN_GCC_MAJORS 11 12 13 14 15 16)
set(FRAMEWARN_CLANG_MAJORS 14 15 16 17 18 19 20 21 22 23)

function(framewarn_wanted name result)
  if(NOT FRAMEWARN_COMPILERS OR name IN_LIST FRAMEWARN_COMPILERS)
    set(${result} TRUE PARENT_SCOPE)
  else()
    set(${result} FALSE PARENT_SCOPE)
  endif()
endfunction()

set(FRAMEWARN_GCCS)
foreach(major IN LISTS FRAMEWARN_GCC_MAJORS)
  framewarn_wanted(g++-${major} wanted)
  find_program(FRAMEWARN_GCC_${major} g++-${major})
  if(NOT wanted OR NOT FRAMEWARN_GCC_${major})
    continue()
  endif()
  execute_process(COMMAND ${FRAMEWARN_GCC_${major}} -print-file-name=plugin
                  OUTPUT_VARIABLE plugin_dir OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(EXISTS ${plugin_dir}/include/gcc-plugin.h)
    set(FRAMEWARN_GCC_${major}_INCLUDE ${plugin_dir}/include)
    list(APPEND FRAMEWARN_GCCS ${major})
  else()
    message(STATUS "g++-${major}: no plugin headers (gcc-${major}-plugin-dev), not served")
  endif()
endforeach()

set(FRAMEWARN_CLANGS)
foreach(major IN LISTS FRAMEWARN_CLANG_MAJORS)
  framewarn_wanted(clang++-${major} wanted)
  find_program(FRAMEWARN_CLANG_${major} clang++-${major})
  find_program(FRAMEWARN_LLVM_CONFIG_${major} llvm-config-${major})
  if(NOT wanted OR NOT FRAMEWARN_CLANG_${major})
    continue()
  endif()
  if(FRAMEWARN_LLVM_CONFIG_${major})
    execute_process(COMMAND ${FRAMEWARN_LLVM_CONFIG_${major}} --includedir
                    OUTPUT_VARIABLE include OUTPUT_STRIP_TRAILING_WHITESPACE)
  endif()
  if(FRAMEWARN_LLVM_CONFIG_${major} AND EXISTS ${include}/clang/AST/AST.h)
    set(FRAMEWARN_CLANG_${major}_INCLUDE ${include})
    list(APPEND FRAMEWARN_CLANGS ${major})
  else()
    message(STATUS "clang++-${major}: no headers (libclang-${major}-dev, llvm-${major}-dev), not served")
  endif()
endforeach()

message(STATUS "serving g++: ${FRAMEWARN_GCCS}; clang++: ${FRAMEWARN_CLANGS}")
if(NOT FRAMEWARN_GCCS AND NOT FRAMEWARN_CLANGS)
  set(among)
  if(FRAMEWARN_COMPILERS)
    set(among " among FRAMEWARN_COMPILERS=${FRAMEWARN_COMPILERS}")
  endif()
  message(FATAL_ERROR
    "no compiler with plugin headers was found${among}. Install at least one of:\n"
    "  apt-get install g++-12 gcc-12-plugin-dev libgmp-dev\n"
    "  apt-get install clang-19 libclang-19-dev llvm-19-dev\n"
    "(any of g++ 11-16 and clang 14-23 does), then configure again.")
endif()
