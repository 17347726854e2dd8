# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that rules.cmake sees what it is there to see: a tree with one violation of each kind, and what is allowed
# beside it. The list below must be reported, each at its place, and nothing else.
#   cmake -D FOLDER=build-folder -P tests/rules-can-fail.cmake
cmake_minimum_required(VERSION 3.25)

set(expected
    "app/main.h:401: a file over 400 lines"
    "core/domain/upward.h:2: includes go down only: core includes nothing from ui or app"
    "core/domain/upward.h:3: includes go down only: core includes nothing from ui or app"
    "core/domain/upward.h:4: includes go down only: core/domain may include"
    "core/domain/upward.h:5: write includes from the top"
    "core/domain/upward.h:6: core uses Qt Core and Qt Sql only"
    "core/domain/upward.h:7: core uses Qt Core and Qt Sql only"
    "core/domain/upward.h:8: SQL stays in core/store"
    "core/homeless.h:2: code in core stands in one of its folders"
    "core/import/sideways.cpp:2: includes go down only: core/import may include"
    "core/import/sideways.cpp:4: core reads no QSettings"
    "core/stray/lost.h:2: core/stray has no row"
    "packaging/nolicence.sh:1: each source starts with SPDX"
    "packaging/path.sh:3: no absolute path"
    "tests/tst_long.cpp:601: a test file over 600 lines"
    "ui/charts/umbrella.cpp:2: no umbrella headers"
    "ui/nolicence.cpp:1: each source starts with SPDX"
    "ui/report/waiting.cpp:2: includes go down only: ui includes nothing from app"
    "ui/report/waiting.cpp:3: Qt Charts stays in ui/charts"
    "ui/report/waiting.cpp:4: Qt Charts stays in ui/charts"
    "ui/report/waiting.cpp:5: Qt Charts stays in ui/charts"
    "ui/report/waiting.cpp:7: no processEvents"
    "ui/report/waiting.cpp:8: no nested event loops"
    "ui/report/waiting.cpp:9: no exec() on a dialog"
    "ui/report/waiting.cpp:10: no static dialog functions"
    "ui/report/waiting.cpp:11: no QFuture::then"
    "ui/report/waiting.cpp:12: SQL stays in core/store"
    "ui/report/waiting.cpp:13: Care Atlas works offline")

# The long files are made here rather than kept.
file(REMOVE_RECURSE "${FOLDER}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/data/rules-broken/" DESTINATION "${FOLDER}")
set(licence "// SPDX-License-Identifier: GPL-3.0-or-later\n")
string(REPEAT "\n" 400 lines)
file(WRITE "${FOLDER}/app/main.h" "${licence}${lines}")
string(REPEAT "\n" 399 lines)
file(WRITE "${FOLDER}/app/allowed.h" "${licence}${lines}")
string(REPEAT "\n" 600 lines)
file(WRITE "${FOLDER}/tests/tst_long.cpp" "${licence}${lines}")

execute_process(COMMAND "${CMAKE_COMMAND}" -P "${CMAKE_CURRENT_LIST_DIR}/rules.cmake" "${FOLDER}"
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)

set(faults 0)
foreach(violation IN LISTS expected)
    string(FIND "\n${output}" "\n${violation}" place)
    if(place EQUAL -1)
        message("Not reported: ${violation}")
        math(EXPR faults "${faults} + 1")
    endif()
endforeach()
list(LENGTH expected count)
string(FIND "${output}" "${count} violations of the house rules" place)
if(NOT failed OR place EQUAL -1 OR faults)
    message(FATAL_ERROR "rules.cmake should have failed with these ${count} violations and no other. It said:\n${output}")
endif()
message("rules.cmake reports each of ${count} violations.")
