# What `cmake --install` puts where, and the Debian package that `cpack -G DEB` makes of it.
include(GNUInstallDirs)

set(ASKREEL_ID org.askreel.AskReel)
set(ASKREEL_RELEASE_DATE 2026-11-22)
configure_file(packaging/${ASKREEL_ID}.metainfo.xml.in ${CMAKE_BINARY_DIR}/packaging/${ASKREEL_ID}.metainfo.xml @ONLY)

install(TARGETS askreel askreel-speech RUNTIME)
if(TARGET askreel-desktop)
    install(TARGETS askreel-desktop RUNTIME)
endif()
install(DIRECTORY presets assets DESTINATION ${CMAKE_INSTALL_DATADIR}/askreel)
install(FILES packaging/${ASKREEL_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/${ASKREEL_ID}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME ${ASKREEL_ID}.xml)
install(FILES ${CMAKE_BINARY_DIR}/packaging/${ASKREEL_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES assets/icons/app.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
    RENAME askreel.svg)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/askreel)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME askreel)
set(CPACK_PACKAGE_CONTACT "AskReel maintainers <maintainers@askreel.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "turns recorded answers into captioned, branded posts")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"A patient asks, somebody at the practice answers into a phone, and AskReel
turns that clip into posts that each site accepts and shows as intended.
This package holds the desktop program and the command line.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What the programs load while they run, which linking does not tell: the packages of the group [run]. It goes without
# further fonts.
set(ASKREEL_GROUP "")
file(STRINGS tools/packages.txt ASKREEL_LINES REGEX "^[^#]")
foreach(line IN LISTS ASKREEL_LINES)
    if(line MATCHES "^\\[(.*)\\]")
        set(ASKREEL_GROUP ${CMAKE_MATCH_1})
    elseif(ASKREEL_GROUP STREQUAL "run" AND line MATCHES "^fonts-")
        list(APPEND ASKREEL_RECOMMENDED ${line})
    elseif(ASKREEL_GROUP STREQUAL "run")
        list(APPEND ASKREEL_NEEDED ${line})
    endif()
endforeach()
list(JOIN ASKREEL_NEEDED ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
list(JOIN ASKREEL_RECOMMENDED ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS tools/packages.txt)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
