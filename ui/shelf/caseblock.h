// SPDX-License-Identifier: GPL-3.0-or-later
// CaseBlock: the case studies of one group of a section's page, after its cards, and the way to add one's own.
#pragma once

#include "core/shelf/casestudy.h"
#include "ui/page.h"

#include <QPointer>

namespace careatlas {

class BareButton;
class CaseCard;
class CaseDialog;
class ColumnLayout;
class TextButton;

class CaseBlock : public QWidget {
    Q_OBJECT
public:
    /// `group` as report.json names it.
    CaseBlock(const QString &group, const PageContext &context, QWidget *parent = nullptr);

    const std::vector<CaseCard *> &cards() const { return m_cards; }
    TextButton *addButton() const { return m_add; }
    BareButton *saveAllButton() const { return m_saveAll; }
    /// Null while none is being edited.
    CaseDialog *dialog() const;

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<AreaCode> councils() const;
    /// The councils shown, by name, where a study is from another council than these; else empty.
    QString notFrom(const CaseStudy &study) const;
    void refresh();
    void addCard();
    /// Tab comes here after all that stands above, which is made when it comes into view.
    void takeTabPlace();
    void edit(const CaseStudy &study);
    void save(const std::vector<CaseStudy> &studies, const QString &name);

    const PageContext m_context;
    const CaseStudy::Group m_group;
    bool m_placed = false; ///< in the order of Tab
    std::vector<CaseCard *> m_cards;
    ColumnLayout *m_grid;
    TextButton *m_add;
    BareButton *m_saveAll;
    QPointer<CaseDialog> m_dialog;
};

} // namespace careatlas
