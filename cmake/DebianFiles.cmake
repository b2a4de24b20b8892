# Run by cpack before it makes the packages (CPACK_PRE_BUILD_SCRIPTS): gives each what Debian's policy asks for.
# Its chapter on documentation: copyright (12.5), changelog (12.7), compressed man pages (12.1).

# Without name and time, so that the same text gives the same bytes.
function(compress file)
  execute_process(COMMAND gzip -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The text behind the heading of LICENSE's second part, as a field of debian/copyright: a dot for an empty line.
file(READ ${CPACK_FRAMEWARN_LICENSE} exceptions)
string(REGEX REPLACE "^.*---- LLVM Exceptions[^\n]*\n+" "" exceptions "${exceptions}")
string(STRIP "${exceptions}" exceptions)
string(REGEX REPLACE "\n" "\n " exceptions " ${exceptions}")
string(REGEX REPLACE "\n \n" "\n .\n" exceptions "${exceptions}")

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  set(usr ${CPACK_TEMPORARY_DIRECTORY}/${component}${CPACK_PACKAGING_INSTALL_PREFIX})
  set(comment "This package has the sources' license.")
  if(component MATCHES "^gcc-")
    set(comment "As a whole this package is under the GNU GPL, version 3 or later
 (/usr/share/common-licenses/GPL-3): it is compiled from the headers of GCC, too.
 Below is the license of its own sources.")
  endif()
  set(doc ${usr}/share/doc/framewarn-${component})
  configure_file(${CPACK_FRAMEWARN_DEBIAN}/copyright.in ${doc}/copyright @ONLY)
  configure_file(${CPACK_FRAMEWARN_DEBIAN}/changelog ${doc}/changelog.Debian COPYONLY)
  compress(${doc}/changelog.Debian)
  file(GLOB pages ${usr}/share/man/man*/*.[1-9])
  foreach(page IN LISTS pages)
    compress(${page})
  endforeach()
  # Those of a build may be installed as they are.
  file(GLOB libraries ${usr}/lib/*/framewarn/*.so)
  foreach(library IN LISTS libraries)
    execute_process(COMMAND strip --strip-unneeded --remove-section=.comment --remove-section=.note ${library}
                    COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
  # As old as the changelog's newest entry, so that packages of the same files are the same.
  if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY}/${component} -exec
                            touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +
                    COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
