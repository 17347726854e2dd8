// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorepage.h"

namespace careatlas {

ExplorePage::ExplorePage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context) {}

void ExplorePage::setTheme(Theme::Kind) {}

} // namespace careatlas
