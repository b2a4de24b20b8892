# One implementation: the sources of gcc-plugin/ or clang-plugin/ built against one compiler's headers, as
# build/lib/framewarn/gcc-12.so, clang-19.so, … beside the launcher.
function(framewarn_implementation target)
  set_target_properties(${target} PROPERTIES
    PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${FRAMEWARN_PLUGIN_DIR})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/common)
  target_link_libraries(${target} PRIVATE framewarn-common)
  # What the compiler process holds under the same names must not be found in ours, nor ours by it.
  target_link_options(${target} PRIVATE -Wl,--exclude-libs,ALL)
  set_property(GLOBAL APPEND PROPERTY FRAMEWARN_IMPLEMENTATIONS ${target})
  install(TARGETS ${target} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/framewarn)
endfunction()

function(framewarn_add_gcc major)
  set(target gcc-${major})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/gcc-plugin/*.cc)
  add_library(${target} MODULE ${sources} ${PROJECT_SOURCE_DIR}/common/implementation_version.cc)
  framewarn_implementation(${target})
  target_include_directories(${target} SYSTEM PRIVATE ${FRAMEWARN_GCC_${major}_INCLUDE})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/gcc-plugin)
  target_compile_options(${target} PRIVATE -fno-rtti -fno-exceptions)
endfunction()

function(framewarn_add_clang major)
  set(target clang-${major})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/clang-plugin/*.cc)
  add_library(${target} MODULE ${sources} ${PROJECT_SOURCE_DIR}/common/implementation_version.cc)
  framewarn_implementation(${target})
  target_include_directories(${target} SYSTEM PRIVATE ${FRAMEWARN_CLANG_${major}_INCLUDE})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/clang-plugin)
  target_compile_definitions(${target} PRIVATE __STDC_CONSTANT_MACROS __STDC_FORMAT_MACROS __STDC_LIMIT_MACROS)
  target_compile_options(${target} PRIVATE -fno-rtti -fno-exceptions)
  # Clang's headers take most of the time: read them once.
  target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/clang-plugin/compat.h)
endfunction()
