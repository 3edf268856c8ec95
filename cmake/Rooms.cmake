# A room is one folder of core/: a static library that may use the rooms it names and nothing else.

add_library(askreel_options INTERFACE)
target_compile_options(askreel_options INTERFACE
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /utf-8>
    $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion>
    $<$<AND:$<BOOL:${ASKREEL_WERROR}>,$<NOT:$<CXX_COMPILER_ID:MSVC>>>:-Werror>)
target_include_directories(askreel_options INTERFACE ${CMAKE_SOURCE_DIR}/core)
# For code around the rooms: what takes time to run is in core, and this takes a third less time to build.
add_library(askreel_quick_build INTERFACE)
target_compile_options(askreel_quick_build INTERFACE
    $<$<AND:$<CONFIG:Release>,$<NOT:$<CXX_COMPILER_ID:MSVC>>>:-O1>)
if(ASKREEL_SANITIZE)
    target_compile_options(askreel_options INTERFACE -fsanitize=${ASKREEL_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(askreel_options INTERFACE -fsanitize=${ASKREEL_SANITIZE})
endif()

# askreel_room(NAME SOURCES file… [ROOMS room…] [LIBRARIES target…] [PRIVATE_LIBRARIES target…])
function(askreel_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;ROOMS;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
    add_library(askreel_${name} STATIC ${ROOM_SOURCES})
    add_library(askreel::${name} ALIAS askreel_${name})
    list(TRANSFORM ROOM_ROOMS PREPEND askreel::)
    target_link_libraries(askreel_${name} PUBLIC askreel_options ${ROOM_ROOMS} ${ROOM_LIBRARIES}
        PRIVATE ${ROOM_PRIVATE_LIBRARIES})
endfunction()

# askreel_test(NAME [SERIAL] SOURCES file… [ROOMS room…] [LIBRARIES target…] [LABEL label] [TIMEOUT seconds])
# One test program; every test in it is a ctest test of its own with the label (unit by default). The target LABEL_tests
# builds all programs of a label.
function(askreel_test name)
    cmake_parse_arguments(TEST "SERIAL" "LABEL;TIMEOUT" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
    if(NOT TEST_LABEL)
        set(TEST_LABEL unit)
    endif()
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    add_executable(${name} ${TEST_SOURCES})
    if(NOT TARGET ${TEST_LABEL}_tests)
        add_custom_target(${TEST_LABEL}_tests)
    endif()
    add_dependencies(${TEST_LABEL}_tests ${name})
    list(TRANSFORM TEST_ROOMS PREPEND askreel::)
    target_link_libraries(${name} PRIVATE askreel_options askreel_quick_build ${TEST_ROOMS} ${TEST_LIBRARIES} GTest::gmock GTest::gtest_main)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE ASKREEL_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    gtest_discover_tests(${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST
        PROPERTIES LABELS ${TEST_LABEL} TIMEOUT ${TEST_TIMEOUT} RUN_SERIAL ${TEST_SERIAL}
                   ENVIRONMENT "ASKREEL_RESOURCES=${CMAKE_SOURCE_DIR}")
endfunction()
