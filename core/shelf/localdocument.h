// SPDX-License-Identifier: GPL-3.0-or-later
// LocalDocument: a paper of one council that belongs beside its figures: a strategy, a Market Position Statement, a local
// account. It is a file that was copied into the documents folder, an address, or only a title and a publisher.
#pragma once

#include "core/domain/areacode.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace careatlas {

struct LocalDocument {
    enum class Kind { Strategy, MarketPosition, LocalAccount, Other };

    QString id; ///< small letters, figures and hyphens
    AreaCode council;
    Kind kind = Kind::Other;
    QString title;
    QString publisher;
    QString date; ///< as far as it is known
    QString note;
    QString file; ///< below the documents folder: "E06000032/Strategy.pdf"; empty for none
    QString sha256; ///< of the file, when it was attached
    QString address; ///< empty for none
    QStringList links; ///< "section:carers", "indicator:unpaid-carers"
    bool builtIn = false;

    bool operator==(const LocalDocument &) const = default;
};

const std::vector<LocalDocument::Kind> &documentKinds();
/// "strategy", "market-position-statement", "local-account", "other".
QString toKey(LocalDocument::Kind kind);
std::optional<LocalDocument::Kind> documentKindFromKey(const QString &key);
/// Of one: "Market Position Statement".
QString titleOf(LocalDocument::Kind kind);

QString sectionLink(const QString &section);
QString indicatorLink(const QString &indicator);

/// The address as it is kept, "https://" before it where nothing stands there. BadValue for what is no address of the web.
Result<QString> checkedAddress(const QString &typed);
/// The name under which a file is kept: no folder, no sign that any system takes for more than a letter, not too long.
QString safeFileName(const QString &name);
/// BadValue says which part is missing or wrong.
Result<void> checkDocument(const LocalDocument &document);

/// CSV. Every document is checked; the error names `file` and the line. Nothing at all is an empty list.
Result<std::vector<LocalDocument>> parseDocuments(const QByteArray &csv, const QString &file, bool builtIn);
QByteArray documentsCsv(const std::vector<LocalDocument> &documents);

/// The council's documents, by kind and then by title; one of the user's own stands in the place of the built-in one with its id.
std::vector<LocalDocument> documentsOf(const AreaCode &council, const std::vector<LocalDocument> &builtIn, const std::vector<LocalDocument> &own);
/// Who, when and where it is: "Luton Council, 2024. File: Strategy.pdf".
QString whereabouts(const LocalDocument &document);
/// The list as it is copied and printed: the council's name, then an entry a paragraph. Says so where there are none.
QString documentListText(const QString &council, const std::vector<LocalDocument> &documents);

} // namespace careatlas
