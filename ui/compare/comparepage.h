// SPDX-License-Identifier: GPL-3.0-or-later
// ComparePage: compare.
#pragma once

#include "ui/page.h"

namespace careatlas {

class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(const PageContext &context, QWidget *parent = nullptr);

    void setTheme(Theme::Kind kind) override;
    bool isSettled() const override { return true; }
    const ChartSpec *subject() const override { return nullptr; }

private:
    PageContext m_context;
};

} // namespace careatlas
