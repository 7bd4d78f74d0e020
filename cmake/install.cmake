# What an installed Découpage is made of, below its prefix; `make deb` packs just this. The program finds what belongs to it from
# where it itself lies: ../lib/decoupage and ../share/decoupage.
install(TARGETS decoupage RUNTIME DESTINATION bin)
if(TARGET decoupage_models)
    install(TARGETS decoupage_models LIBRARY DESTINATION lib/decoupage)
endif()
install(DIRECTORY ${CMAKE_BINARY_DIR}/web/ DESTINATION share/decoupage/web OPTIONAL)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/works/etude DESTINATION share/decoupage/works PATTERN .gitignore EXCLUDE)
install(FILES ${CMAKE_SOURCE_DIR}/docs/manual/decoupage.1 DESTINATION share/man/man1)
install(FILES ${CMAKE_SOURCE_DIR}/tools/deb/decoupage.desktop DESTINATION share/applications)
install(FILES ${CMAKE_SOURCE_DIR}/web/src/shell/mark.svg DESTINATION share/icons/hicolor/scalable/apps RENAME decoupage.svg)
