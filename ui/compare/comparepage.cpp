// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

namespace careatlas {

ComparePage::ComparePage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context) {}

void ComparePage::setTheme(Theme::Kind) {}

} // namespace careatlas
