# What is read, not loaded: the header, the documentation, the man page, the examples. The pages refer to each other as
# they do in the source tree, and so lie in the same folders.
install(FILES include/framewarn.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT common)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT common)
install(DIRECTORY docs examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT common)
install(FILES share/man/man1/framewarn.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT common)
