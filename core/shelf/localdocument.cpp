// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shelf/localdocument.h"

#include "core/support/csv.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace careatlas {

namespace {

const QStringList columns{QStringLiteral("id"),   QStringLiteral("council"), QStringLiteral("kind"),   QStringLiteral("title"),   QStringLiteral("publisher"), QStringLiteral("date"),
                          QStringLiteral("note"), QStringLiteral("file"),    QStringLiteral("sha256"), QStringLiteral("address"), QStringLiteral("links")};
constexpr int longestName = 180; ///< in bytes: a name may get a number, and systems stop at 255

Error wrong(const QString &what)
{
    return Error{Error::Code::BadValue, what, {}};
}

Result<LocalDocument> parseRow(const CsvTable &table, std::size_t row, bool builtIn)
{
    const auto text = [&](int column) { return table.at(row, columns[column]).trimmed(); };
    const auto council = AreaCode::parse(text(1));
    if (!council)
        return council.error();
    const auto kind = documentKindFromKey(text(2));
    if (!kind)
        return wrong(QStringLiteral("“%1” is no kind of document.").arg(text(2)));
    LocalDocument document{text(0), *council, *kind, text(3), text(4), text(5), text(6), text(7), text(8), text(9), text(10).split(QLatin1Char(' '), Qt::SkipEmptyParts), builtIn};
    if (const auto checked = checkDocument(document); !checked)
        return checked.error();
    return document;
}

} // namespace

const std::vector<LocalDocument::Kind> &documentKinds()
{
    static const std::vector<LocalDocument::Kind> kinds{LocalDocument::Kind::Strategy, LocalDocument::Kind::MarketPosition, LocalDocument::Kind::LocalAccount,
                                                        LocalDocument::Kind::Other};
    return kinds;
}

QString toKey(LocalDocument::Kind kind)
{
    switch (kind) {
    case LocalDocument::Kind::Strategy:
        return QStringLiteral("strategy");
    case LocalDocument::Kind::MarketPosition:
        return QStringLiteral("market-position-statement");
    case LocalDocument::Kind::LocalAccount:
        return QStringLiteral("local-account");
    case LocalDocument::Kind::Other:
        return QStringLiteral("other");
    }
    return {};
}

std::optional<LocalDocument::Kind> documentKindFromKey(const QString &key)
{
    for (const LocalDocument::Kind kind : documentKinds())
        if (key == toKey(kind))
            return kind;
    return std::nullopt;
}

QString titleOf(LocalDocument::Kind kind)
{
    switch (kind) {
    case LocalDocument::Kind::Strategy:
        return QStringLiteral("Strategy");
    case LocalDocument::Kind::MarketPosition:
        return QStringLiteral("Market Position Statement");
    case LocalDocument::Kind::LocalAccount:
        return QStringLiteral("Local account or annual report");
    case LocalDocument::Kind::Other:
        return QStringLiteral("Other document");
    }
    return {};
}

QString sectionLink(const QString &section)
{
    return QStringLiteral("section:") + section;
}

QString indicatorLink(const QString &indicator)
{
    return QStringLiteral("indicator:") + indicator;
}

Result<QString> checkedAddress(const QString &typed)
{
    const QString plain = typed.trimmed();
    const QUrl url(plain.contains(QLatin1String("://")) ? plain : QStringLiteral("https://") + plain, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || !url.userInfo().isEmpty() || !url.host().contains(QLatin1Char('.')))
        return wrong(QStringLiteral("“%1” is not an address of a web page. It looks like https://www.example.gov.uk/strategy.").arg(plain));
    return url.toString(QUrl::FullyEncoded);
}

QString safeFileName(const QString &name)
{
    static const QRegularExpression folders(QStringLiteral("^.*[/\\\\]")), unsafe(QStringLiteral("[^\\p{L}\\p{M}\\p{N} .,'&_()-]"));
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ends(QStringLiteral("^[. -]+|[. ]+$"));
    QString safe = name.normalized(QString::NormalizationForm_C).remove(folders).replace(unsafe, QStringLiteral("-")).simplified().remove(ends);
    if (safe.contains(reserved))
        safe.prepend(QStringLiteral("document "));
    const qsizetype dot = safe.lastIndexOf(QLatin1Char('.'));
    const QString suffix = dot > 0 && safe.size() - dot <= 10 ? safe.mid(dot) : QString();
    QString base = safe.chopped(suffix.size());
    while (base.toUtf8().size() + suffix.toUtf8().size() > longestName)
        base.chop(base.back().isLowSurrogate() ? 2 : 1);
    base.remove(ends);
    return (base.isEmpty() ? QStringLiteral("document") : base) + suffix;
}

Result<void> checkDocument(const LocalDocument &document)
{
    static const QRegularExpression id(QStringLiteral("^[a-z0-9-]+$")), link(QStringLiteral("^(section|indicator):[a-z0-9-]+$")), sum(QStringLiteral("^[0-9a-f]{64}$"));
    if (!document.id.contains(id))
        return wrong(QStringLiteral("“%1” is no id of a document.").arg(document.id));
    if (document.council.isEmpty())
        return wrong(QStringLiteral("A document needs its council."));
    if (document.title.trimmed().isEmpty())
        return wrong(QStringLiteral("A document needs a title."));
    if (!document.address.isEmpty())
        if (const auto checked = checkedAddress(document.address); !checked)
            return checked.error();
    const QString name = document.file.section(QLatin1Char('/'), 1);
    if (!document.file.isEmpty() && (document.file != document.council.toString() + QLatin1Char('/') + name || name != safeFileName(name)))
        return wrong(QStringLiteral("“%1” is not a file of this council's documents.").arg(document.file));
    if (document.file.isEmpty() != document.sha256.isEmpty() || (!document.sha256.isEmpty() && !document.sha256.contains(sum)))
        return wrong(QStringLiteral("The file of “%1” and its SHA-256 do not go together.").arg(document.title));
    for (const QString &one : document.links)
        if (!one.contains(link))
            return wrong(QStringLiteral("“%1” is no link to a section or an indicator.").arg(one));
    return {};
}

Result<std::vector<LocalDocument>> parseDocuments(const QByteArray &csv, const QString &file, bool builtIn)
{
    std::vector<LocalDocument> documents;
    if (csv.trimmed().isEmpty())
        return documents;
    const auto table = CsvTable::read(csv, file, columns);
    if (!table)
        return table.error();
    QSet<QString> ids;
    for (std::size_t row = 0; row < table->size(); ++row) {
        auto document = parseRow(*table, row, builtIn);
        if (document && ids.contains(document->id))
            document = wrong(QStringLiteral("the id “%1” stands twice.").arg(document->id));
        if (!document)
            return Error{Error::Code::BadValue, QStringLiteral("%1: %2").arg(table->place(row), document.error().message), {}};
        ids.insert(document->id);
        documents.push_back(*std::move(document));
    }
    return documents;
}

QByteArray documentsCsv(const std::vector<LocalDocument> &documents)
{
    QByteArray csv = csvLine(columns);
    for (const LocalDocument &one : documents)
        csv += csvLine({one.id, one.council.toString(), toKey(one.kind), one.title, one.publisher, one.date, one.note, one.file, one.sha256, one.address, one.links.join(QLatin1Char(' '))});
    return csv;
}

std::vector<LocalDocument> documentsOf(const AreaCode &council, const std::vector<LocalDocument> &builtIn, const std::vector<LocalDocument> &own)
{
    std::vector<LocalDocument> documents = own;
    for (const LocalDocument &one : builtIn)
        if (std::none_of(own.begin(), own.end(), [&one](const LocalDocument &other) { return other.id == one.id; }))
            documents.push_back(one);
    std::erase_if(documents, [&council](const LocalDocument &one) { return one.council != council; });
    std::stable_sort(documents.begin(), documents.end(), [](const LocalDocument &a, const LocalDocument &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    return documents;
}

QString whereabouts(const LocalDocument &document)
{
    QStringList who{document.publisher, document.date};
    who.removeAll(QString());
    QStringList parts{who.join(QStringLiteral(", "))};
    if (!document.file.isEmpty())
        parts << QStringLiteral("File: ") + document.file.section(QLatin1Char('/'), 1);
    if (!document.address.isEmpty())
        parts << document.address;
    if (document.file.isEmpty() && document.address.isEmpty())
        parts << QStringLiteral("No file or address yet");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

QString documentListText(const QString &council, const std::vector<LocalDocument> &documents)
{
    QString text = QStringLiteral("Documents of %1\n").arg(council);
    if (documents.empty())
        text += QStringLiteral("\nNone are listed yet.\n");
    for (const LocalDocument &one : documents) {
        const QString kind = titleOf(one.kind);
        text += QStringLiteral("\n%1%2\n%3\n").arg(one.title, one.title == kind ? QString() : QStringLiteral(" (%1)").arg(kind.toLower() == QLatin1String("market position statement") ? kind : kind.toLower()), whereabouts(one));
        if (!one.note.isEmpty())
            text += one.note + QLatin1Char('\n');
    }
    return text;
}

} // namespace careatlas
