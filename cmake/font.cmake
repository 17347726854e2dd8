# SPDX-License-Identifier: GPL-3.0-or-later
# The interface font is compiled in, so that every machine and every export looks the same. It is made at build time
# from the distribution's Inter by tabular_font.py (which says how) and is not committed.
#
# To be shown in About, with the licence's text (SIL OFL 1.1, condition 2):
#   Interface font: Care Atlas Sans, a modified version of Inter (tabular figures by default, fewer glyphs).
#   Copyright © 2016-2022 The Inter Project Authors, https://rsms.me/inter. Licensed under the SIL Open Font
#   License, Version 1.1, https://openfontlicense.org. Taken from the Debian package fonts-inter.
#
# careatlas_add_fonts(TARGET) gives TARGET the resources :/careatlas/fonts/regular.otf and semibold.otf: one family,
# "Care Atlas Sans", in the weights QFont::Normal and QFont::DemiBold; and licence.txt, the package's copyright file.

set(CAREATLAS_FONT_FAMILY "Care Atlas Sans")

function(careatlas_font_tools)
    find_file(CAREATLAS_INTER_REGULAR Inter-Regular.otf PATHS /usr/share/fonts PATH_SUFFIXES opentype/inter)
    find_file(CAREATLAS_INTER_SEMIBOLD Inter-SemiBold.otf PATHS /usr/share/fonts PATH_SUFFIXES opentype/inter)
    find_file(CAREATLAS_INTER_LICENCE copyright PATHS /usr/share/doc/fonts-inter NO_DEFAULT_PATH)
    if(NOT CAREATLAS_INTER_REGULAR OR NOT CAREATLAS_INTER_SEMIBOLD OR NOT CAREATLAS_INTER_LICENCE)
        message(FATAL_ERROR "Inter-Regular.otf, Inter-SemiBold.otf or Inter's copyright file were not found. Install the Debian "
            "package fonts-inter, or set CAREATLAS_INTER_REGULAR, CAREATLAS_INTER_SEMIBOLD and CAREATLAS_INTER_LICENCE.")
    endif()

    # The system's Python first: another one in the PATH does not see the distribution's modules.
    find_program(CAREATLAS_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
    find_program(CAREATLAS_PYTHON python3 REQUIRED)
    execute_process(COMMAND "${CAREATLAS_PYTHON}" -c "import fontTools.subset" RESULT_VARIABLE failed ERROR_QUIET)
    if(failed)
        message(FATAL_ERROR "${CAREATLAS_PYTHON} has no fontTools. "
            "Install the Debian package python3-fonttools, or set CAREATLAS_PYTHON to a Python that has it.")
    endif()
endfunction()

function(careatlas_add_fonts target)
    careatlas_font_tools()
    set(script "${PROJECT_SOURCE_DIR}/cmake/tabular_font.py")
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/fonts")
    file(MAKE_DIRECTORY "${folder}")
    foreach(style IN ITEMS Regular SemiBold)
        string(TOUPPER ${style} upper)
        string(TOLOWER ${style} lower)
        set(source "${CAREATLAS_INTER_${upper}}")
        set(font "${folder}/${lower}.otf")
        add_custom_command(OUTPUT "${font}"
            COMMAND "${CAREATLAS_PYTHON}" -B "${script}" "${source}" "${font}" "${CAREATLAS_FONT_FAMILY}" ${style}
            DEPENDS "${script}" "${source}"
            COMMENT "Setting tabular figures in ${lower}.otf"
            VERBATIM)
        list(APPEND fonts "${font}")
    endforeach()
    configure_file("${CAREATLAS_INTER_LICENCE}" "${folder}/licence.txt" COPYONLY)
    list(APPEND fonts "${folder}/licence.txt")
    qt_add_resources(${target} fonts PREFIX /careatlas/fonts BASE "${folder}" FILES ${fonts})
endfunction()
