# SPDX-License-Identifier: GPL-3.0-or-later
# The house rules that a machine can check (ARCHITECTURE.md says why they are there), run as the ctest `rules`:
#   cmake -P tests/rules.cmake [FOLDER]
# Each violation prints file:line and the rule in words. tests/rules-can-fail.cmake proves that each rule can fail.
cmake_minimum_required(VERSION 3.25)

# -- The tables ---------------------------------------------------------------------------------------------------

# In core, a folder may include itself and what stands in its row. To add a pair, add it here with the reason.
set(base statistics domain support)
set(layer_support "")
set(layer_domain support)
set(layer_statistics domain support)
set(layer_import ${base})
set(layer_store ${base})
set(layer_report ${base})
set(layer_geography ${base})
set(layer_comparison ${base} store)  # similar councils are measured on what the store holds
set(layer_narrative ${base} comparison report store)  # a text says what comparisons found in what the store holds
set(layer_export ${base} store)  # an export writes observations straight from IndicatorStore, with their provenance
set(layer_pack ${base} import store)   # the pack is made from official files and the store from the pack

# Each rule: the files it looks at, the files it leaves out, what it forbids (a regular expression on a line without its
# // comment; [ ] ; and \ read as spaces), the rule in words. A word starts after W.
set(W "(^|[^A-Za-z0-9_])")
set(rules "")
function(forbid in except pattern words)
    list(LENGTH rules index)
    foreach(part IN ITEMS in except pattern words)
        set(rule_${index}_${part} "${${part}}" PARENT_SCOPE)
    endforeach()
    set(rules ${rules} ${index} PARENT_SCOPE)
endfunction()

set(include "^ *# *include *")
forbid("^core/" "" "${include}[<\"](ui|app)/"
    "includes go down only: core includes nothing from ui or app")
forbid("^ui/" "" "${include}[<\"]app/"
    "includes go down only: ui includes nothing from app")
forbid("^(core|ui|app)/" "" "${include}\"[^\"]*\\.\\./"
    "write includes from the top of the project, not with ../")
# (<QColor> and its like do not compile in core, which links none of these modules; <QtGui/QColor> would.)
set(graphical "Application|Chart|Color|Dialog|FileDialog|Font|Gui|Icon|Image|MessageBox|Paint|Palette|Pen|Pixmap|Widget")
forbid("^core/" "" "${include}<(Qt(Widgets|Gui|Charts|Network|Svg|SvgWidgets|PrintSupport|OpenGL|OpenGLWidgets)[/>]|Q(${graphical}))"
    "core uses Qt Core and Qt Sql only")
forbid("^core/" "" "${W}QSettings($|[^A-Za-z0-9_])"
    "core reads no QSettings: what it needs is handed to it")
forbid("^(core|ui|app)/" "^core/store/" "${W}QSql[A-Za-z]+"
    "SQL stays in core/store")

string(CONCAT chart_types
    "AbstractAxis|AbstractBarSeries|AbstractSeries|AreaSeries|BarCategoryAxis|BarLegendMarker|BarSeries|BarSet|"
    "BoxPlotSeries|BoxSet|CandlestickSeries|CategoryAxis|Chart|ChartView|HorizontalBarSeries|"
    "HorizontalStackedBarSeries|Legend|LegendMarker|LineSeries|LogValueAxis|PieSeries|PieSlice|PolarChart|"
    "ScatterSeries|SplineSeries|StackedBarSeries|ValueAxis|XYSeries")
forbid("^(core|ui|app)/" "^ui/charts/" "${W}Q(${chart_types})($|[^A-Za-z0-9_])|${include}<QtCharts/"
    "Qt Charts stays in ui/charts, behind ChartSpec")
forbid("^(core|ui|app)/" "^ui/rewriting/" "${W}Q(Network[A-Za-z]+|Tcp[A-Za-z]+|UdpSocket|Ssl[A-Za-z]*|HttpMultiPart)($|[^A-Za-z0-9_])"
    "Care Atlas works offline: Qt Network stays in ui/rewriting, which asks only the reader's own model")
forbid("^(core|ui|app|tests)/" "" "${include}<(QtCharts/)?Qt(Charts|Core|Gui|Network|Sql|Widgets)>"
    "no umbrella headers: they cost seconds a file; include the classes")

forbid("^(core|ui|app|tests)/" "" "${W}processEvents *\\("
    "no processEvents: it lets a view die under the code that runs in it")
forbid("^(core|ui|app)/" "" "${W}QEventLoop($|[^A-Za-z0-9_])"
    "no nested event loops: wait for a signal")
forbid("^(core|ui|app)/" "^core/store/|^app/(cli/)?main\\.cpp$" "(\\.|->) *exec *\\( *\\)"
    "no exec() on a dialog: use open() (only app/main.cpp runs the application)")
forbid("^(core|ui|app)/" ""
    "${W}(QMessageBox::(about|aboutQt|critical|information|question|warning)|Q(File|Input|Color|Font)Dialog::get[A-Za-z]+) *\\("
    "no static dialog functions: they run a nested event loop; use open()")
forbid("^(core|ui|app)/" "" "(\\.|->) *then *\\("
    "no QFuture::then: in Qt 6.4 it asserts when the view has died; use a queued call and a QPointer")

# The machine's own folders, in any committed file but the tests; comments count.
set(machine_path "(^|[^A-Za-z0-9_./-])/(work|home|root|tmp)/")

# -- The machinery ------------------------------------------------------------------------------------------------

math(EXPR last "${CMAKE_ARGC} - 1")
set(top "${CMAKE_ARGV${last}}")
if(NOT IS_DIRECTORY "${top}")
    set(top "${CMAKE_CURRENT_LIST_DIR}/..")
endif()
get_filename_component(top "${top}" ABSOLUTE)
set_property(GLOBAL PROPERTY violations 0)

function(violation place words)
    message("${place}: ${words}")
    get_property(count GLOBAL PROPERTY violations)
    math(EXPR count "${count} + 1")
    set_property(GLOBAL PROPERTY violations ${count})
endfunction()

# What git knows and does not ignore; without git, everything but build folders.
execute_process(COMMAND git -C "${top}" rev-parse --show-prefix
    OUTPUT_VARIABLE prefix OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE no_git)
if(no_git EQUAL 0 AND prefix STREQUAL "")
    execute_process(COMMAND git -C "${top}" -c core.quotePath=off ls-files --cached --others --exclude-standard
        OUTPUT_VARIABLE files)
    string(REPLACE "\n" ";" files "${files}")
else()
    file(GLOB_RECURSE files RELATIVE "${top}" "${top}/*")
    list(FILTER files EXCLUDE REGEX "^(build|\\.git)(/|$)")
endif()
list(REMOVE_ITEM files "")
list(REMOVE_DUPLICATES files)
list(FILTER files EXCLUDE REGEX "^tests/data/")
list(FILTER files EXCLUDE REGEX "\\.(png|ico|otf|ttf|xlsx|ods|zip|gz|qm)$")
list(SORT files)

# A file as a list of lines: what CMake would read as its own list marks becomes a space.
function(read_lines file result)
    file(READ "${top}/${file}" text)
    string(REGEX REPLACE "[][;\\\\\t\r]" " " text "${text}")
    string(REGEX REPLACE "\n$" "" text "${text}")
    string(REPLACE "\n" ";" text "${text}")
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(check_layers file number line)
    if(NOT file MATCHES "^core/([^/]+)/[^/]")
        violation("${file}:${number}" "code in core stands in one of its folders")
        return()
    endif()
    set(folder "${CMAKE_MATCH_1}")
    if(NOT DEFINED layer_${folder})
        violation("${file}:${number}" "core/${folder} has no row in the layer table of tests/rules.cmake")
        return()
    endif()
    if(line MATCHES "${include}[<\"]core/([^/\"]+)/")
        set(other "${CMAKE_MATCH_1}")
        if(NOT other STREQUAL folder AND NOT other IN_LIST layer_${folder})
            string(REPLACE ";" ", " allowed "${layer_${folder}}")
            violation("${file}:${number}"
                "includes go down only: core/${folder} may include [${allowed}] and itself, not core/${other}")
        endif()
    endif()
endfunction()

function(check_source file)
    set(mine "")
    foreach(rule IN LISTS rules)
        if(file MATCHES "${rule_${rule}_in}"
                AND (rule_${rule}_except STREQUAL "" OR NOT file MATCHES "${rule_${rule}_except}"))
            list(APPEND mine ${rule})
        endif()
    endforeach()
    read_lines("${file}" lines)
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        string(REGEX REPLACE "//.*" "" line "${line}")
        # Most lines are a brace or a name: only those with a call, an include or a Qt class can break a rule.
        if(NOT line MATCHES "Q[A-Z]|#|\\(")
            continue()
        endif()
        foreach(rule IN LISTS mine)
            if(line MATCHES "${rule_${rule}_pattern}")
                violation("${file}:${number}" "${rule_${rule}_words}")
            endif()
        endforeach()
        if(file MATCHES "^core/" AND line MATCHES "${include}\"")
            check_layers("${file}" ${number} "${line}")
        endif()
    endforeach()
    if(file MATCHES "^(app|core|ui)/" AND number GREATER 400)
        violation("${file}:${number}" "a file over 400 lines is likely two things in one (${number} lines)")
    elseif(file MATCHES "^tests/" AND number GREATER 600)
        violation("${file}:${number}" "a test file over 600 lines is likely two tests in one (${number} lines)")
    endif()
endfunction()

foreach(file IN LISTS files)
    if(NOT EXISTS "${top}/${file}" OR IS_DIRECTORY "${top}/${file}")
        continue()
    endif()
    if(file MATCHES "\\.(h|cpp)$" AND file MATCHES "^(app|core|ui|tests)/")
        check_source("${file}")
    endif()
    if(file MATCHES "\\.(h|cpp|cmake|sh|py)$|^\\.ci/run$")
        file(READ "${top}/${file}" head LIMIT 200)
        if(NOT head MATCHES "^(#![^\n]*\n)?(//|#) SPDX-License-Identifier: GPL-3\\.0-or-later\n")
            violation("${file}:1" "each source starts with SPDX-License-Identifier: GPL-3.0-or-later")
        endif()
    endif()
    if(NOT file MATCHES "^tests/")
        # The whole file at once first: the data is large and seldom at fault.
        file(READ "${top}/${file}" text)
        if(text MATCHES "/(work|home|root|tmp)/")
            read_lines("${file}" lines)
            set(number 0)
            foreach(line IN LISTS lines)
                math(EXPR number "${number} + 1")
                if(line MATCHES "${machine_path}")
                    violation("${file}:${number}" "no absolute path of one machine in the project")
                endif()
            endforeach()
        endif()
    endif()
endforeach()

list(LENGTH files count)
get_property(violations GLOBAL PROPERTY violations)
if(violations)
    message(FATAL_ERROR "${violations} violations of the house rules in ${count} files.")
endif()
message("The house rules hold in ${count} files.")
