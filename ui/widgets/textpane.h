// SPDX-License-Identifier: GPL-3.0-or-later
// TextPane: a text in parts, each under a small heading, as high as it needs to be. It can be read, selected and
// copied by pointer, keyboard and screen reader. Making one lays its text out, so it is made when it is to be read.
#pragma once

#include <QTextEdit>

#include <memory>
#include <vector>

namespace careatlas {

/// Paragraphs under a heading, or the items of a list.
struct TextPart {
    QString heading; ///< may be empty
    QStringList paragraphs;
    bool list = false;
    bool operator==(const TextPart &) const = default;
};

class TextPane : public QTextEdit {
    Q_OBJECT
public:
    /// Set at `scale` of the base size.
    TextPane(const std::vector<TextPart> &parts, double scale, QWidget *parent = nullptr);
    ~TextPane() override;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    std::unique_ptr<QTextDocument> m_measured; ///< the same text, whose width may be tried
};

} // namespace careatlas
