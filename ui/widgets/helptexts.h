// SPDX-License-Identifier: GPL-3.0-or-later
// HelpTexts: About and the shortcut sheet as HTML, made from the releases held and the actions there are.
#pragma once

#include "core/domain/provenance.h"

#include <QString>

#include <vector>

class QAction;

namespace careatlas {

QString aboutHtml(const std::vector<Release> &releases);
/// Every action that has a shortcut, in order; `more` are keys that no action stands for.
QString shortcutsHtml(const QList<QAction *> &actions, const std::vector<std::pair<QString, QString>> &more);

} // namespace careatlas
