# Debian packages, by `cpack -G DEB` in a tree that was configured with -DCMAKE_INSTALL_PREFIX=/usr: scripts/packages does
# both. framewarn-common has the launcher and all that is the same for every compiler, framewarn-gcc-N and
# framewarn-clang-N one implementation each. They are the components of install(): common, gcc-N, clang-N.
# https://cmake.org/cmake/help/v3.25/cpack_gen/deb.html
get_property(implementations GLOBAL PROPERTY FRAMEWARN_IMPLEMENTATIONS)

# The version is the newest of the changelog, whose upstream part is the project's.
set(debian ${PROJECT_SOURCE_DIR}/cmake/debian)
file(STRINGS ${debian}/changelog versions REGEX "^framewarn \\(")
list(GET versions 0 newest)
if(NOT newest MATCHES "^framewarn \\(${PROJECT_VERSION}-([0-9]+)\\)")
  message(FATAL_ERROR "cmake/debian/changelog begins with '${newest}', not with a package of ${PROJECT_VERSION}")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${debian}/changelog)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME framewarn)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS # whatever the umask
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL common ${implementations})
set(CPACK_DEB_COMPONENT_INSTALL TRUE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CMAKE_MATCH_1})
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "framewarn developers <framewarn@example.org>")
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SOURCE framewarn)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS TRUE)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# Before the packages are made: what Debian wants in each, and no other installation.
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/DebianFiles.cmake)
set(CPACK_FRAMEWARN_DEBIAN ${debian})
set(CPACK_FRAMEWARN_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)

# Where the packages differ; the names of the variables have the component in capitals.
set(what "Warns of coroutine frames, stack frames, local variables and captures that are
larger than a limit, and names the variable that is to blame. One flag adds it
to a build: -fplugin=LIBDIR/framewarn/framewarn.so, for GCC and Clang alike.")
set(CPACK_COMPONENT_COMMON_DESCRIPTION "compiler plugin that warns of large frames, common files\n${what}

This package has what is the same for every compiler: the launcher, which loads
the implementation for the compiler that loads it, the header framewarn.h, the
files for build systems, and the documentation.")
set(CPACK_DEBIAN_COMMON_PACKAGE_NAME framewarn-common)
list(GET implementations 0 first)
set(CPACK_DEBIAN_COMMON_PACKAGE_RECOMMENDS "framewarn-${first} | framewarn-implementation")

foreach(implementation IN LISTS implementations)
  string(TOUPPER ${implementation} COMPONENT)
  string(REPLACE gcc- "GCC " compiler ${implementation})
  string(REPLACE clang- "Clang " compiler ${compiler})
  set(CPACK_COMPONENT_${COMPONENT}_DESCRIPTION "compiler plugin that warns of large frames, for ${compiler}\n${what}

This package has the implementation for ${compiler}.")
  set(CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME framewarn-${implementation})
  set(CPACK_DEBIAN_${COMPONENT}_PACKAGE_DEPENDS
    "framewarn-common (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}), ${implementation}")
  set(CPACK_DEBIAN_${COMPONENT}_PACKAGE_PROVIDES framewarn-implementation)
endforeach()
include(CPack)
