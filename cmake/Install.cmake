# What build systems find: LIBDIR/cmake/framewarn/ for find_package and LIBDIR/pkgconfig/framewarn.pc, in the build tree as in
# the installation. Both know the other files by their way from here, so that the whole can be moved.
include(CMakePackageConfigHelpers)

# framewarn_configure(TEMPLATE FILE FOLDER INCLUDEDIR LIBDIR PREFIX): makes FILE of TEMPLATE for FOLDER.
function(framewarn_configure template file folder includedir libdir prefix)
  file(RELATIVE_PATH include ${folder} ${includedir})
  file(RELATIVE_PATH plugin ${folder} ${libdir}/framewarn/framewarn.so)
  string(REGEX REPLACE "\\.so$" "" link ${plugin})
  file(RELATIVE_PATH prefix ${folder} ${prefix})
  string(REGEX REPLACE "/$" "" prefix "${prefix}")
  configure_file(${PROJECT_SOURCE_DIR}/cmake/package/${template}.in ${file} @ONLY)
endfunction()

function(framewarn_install_for_builds template folder)
  framewarn_configure(${template} ${PROJECT_BINARY_DIR}/lib/${folder}/${template} ${PROJECT_BINARY_DIR}/lib/${folder}
    ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/lib ${PROJECT_BINARY_DIR})
  framewarn_configure(${template} ${PROJECT_BINARY_DIR}/install/${template} ${CMAKE_INSTALL_FULL_LIBDIR}/${folder}
    ${CMAKE_INSTALL_FULL_INCLUDEDIR} ${CMAKE_INSTALL_FULL_LIBDIR} ${CMAKE_INSTALL_PREFIX})
  install(FILES ${PROJECT_BINARY_DIR}/install/${template} DESTINATION ${CMAKE_INSTALL_LIBDIR}/${folder} COMPONENT common)
endfunction()

framewarn_install_for_builds(framewarn-config.cmake cmake/framewarn)
framewarn_install_for_builds(framewarn.pc pkgconfig)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/lib/framewarn)
file(CREATE_LINK framewarn.so ${PROJECT_BINARY_DIR}/lib/framewarn/framewarn SYMBOLIC) # framewarn.pc tells why
install(FILES ${PROJECT_BINARY_DIR}/lib/framewarn/framewarn DESTINATION ${CMAKE_INSTALL_LIBDIR}/framewarn COMPONENT common)
# The plugin is the build machine's: for which architecture it compiles is no matter.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/lib/cmake/framewarn/framewarn-config-version.cmake
  COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/lib/cmake/framewarn/framewarn-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/framewarn COMPONENT common)
