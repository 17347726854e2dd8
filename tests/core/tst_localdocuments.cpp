// SPDX-License-Identifier: GPL-3.0-or-later
// The local documents shelf on disk: the index is whole or as it was, a copy has its own name inside the folder and the bytes of
// its source, and what fails or is stopped leaves nothing behind.
#include "core/shelf/documentfolder.h"
#include "coresamples.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const AreaCode luton = samples::code(u"E06000032"_s), bedford = samples::code(u"E06000055"_s);

LocalDocument document(const QString &id, const QString &title, LocalDocument::Kind kind = LocalDocument::Kind::Strategy)
{
    LocalDocument one;
    one.id = id;
    one.council = luton;
    one.kind = kind;
    one.title = title;
    return one;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name))
        files << name;
    return files;
}

} // namespace

class LocalDocumentsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_store;
    int m_number = 0;

    QString source(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"from/"_s + name);
        return samples::writeFile(path, content) ? path : QString();
    }
    QString kept(const QString &file = {}) const { return QFileInfo(m_store).absolutePath() + u"/documents/"_s + file; }

private Q_SLOTS:
    void init() { m_store = m_folder.filePath(u"%1/store.sqlite"_s.arg(++m_number)); }

    void safeNames_data()
    {
        QTest::addColumn<QString>("safe");
        QTest::newRow("Strategy 2024-27 (final).pdf") << u"Strategy 2024-27 (final).pdf"_s;
        QTest::newRow("../../etc/passwd") << u"passwd"_s;
        QTest::newRow("..\\..\\boot.ini") << u"boot.ini"_s;
        QTest::newRow("..") << u"document"_s;
        QTest::newRow("") << u"document"_s;
        QTest::newRow(".hidden") << u"hidden"_s;
        QTest::newRow("a:b*c?.pdf") << u"a-b-c-.pdf"_s;
        QTest::newRow("CON.pdf") << u"document CON.pdf"_s;
        QTest::newRow("two\nlines.pdf") << u"two-lines.pdf"_s;
        QTest::newRow("ends in dots...") << u"ends in dots"_s;
    }
    void safeNames()
    {
        const QString safe = safeFileName(QString::fromLatin1(QTest::currentDataTag()));
        QTEST(safe, "safe");
        QCOMPARE(safeFileName(safe), safe);
    }

    void longNamesKeepTheirSuffix()
    {
        const QString safe = safeFileName(QString(300, QChar(0x00e9)) + u".pdf"_s);
        QVERIFY(safe.endsWith(u"é.pdf"_s) && safe.toUtf8().size() <= 180 && safe.toUtf8().size() >= 178);
        QCOMPARE(safeFileName(safe), safe);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("https://www.luton.gov.uk/strategy?a=1") << u"https://www.luton.gov.uk/strategy?a=1"_s;
        QTest::newRow(" www.luton.gov.uk/strategy ") << u"https://www.luton.gov.uk/strategy"_s;
        QTest::newRow("http://www.luton.gov.uk") << u"http://www.luton.gov.uk"_s;
        for (const char *bad : {"", "file:///etc/passwd", "javascript:alert(1)", "ftp://www.luton.gov.uk", "https://", "https://luton", "https://me:secret@www.luton.gov.uk", "two words"})
            QTest::newRow(bad) << QString();
    }
    void addresses()
    {
        QFETCH(QString, kept);
        const auto checked = checkedAddress(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(checked ? *checked : QString(), kept);
    }

    void indexIsKeptAndReadBack()
    {
        const DocumentFolder folder(m_store);
        QVERIFY(folder.read() && folder.read()->empty());
        QVERIFY(!QFile::exists(kept())); // nothing is made before there is something to keep
        LocalDocument one = document(u"one"_s, u"Strategy, “all ages”"_s), two = document(u"two"_s, u"Account"_s, LocalDocument::Kind::LocalAccount);
        one.note = u"Two\nlines, and a \"quotation\""_s;
        one.address = u"https://www.luton.gov.uk/strategy"_s;
        one.links = QStringList{sectionLink(u"carers"_s), indicatorLink(u"unpaid-carers"_s)};
        QVERIFY(folder.put(one));
        QCOMPARE(*folder.put(two), (std::vector{one, two}));
        QCOMPARE(*DocumentFolder(m_store).read(), (std::vector{one, two}));
        one.title = u"Strategy"_s;
        QCOMPARE(*folder.put(one), (std::vector{one, two}));
        QCOMPARE(*folder.remove(u"one"_s), std::vector{two});
    }

    void brokenIndexStays_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such kind") << "a,E06000032,poem,T,,,,,,,"_ba << u"line 2: “poem” is no kind of document."_s;
        QTest::newRow("no council") << "a,Luton,other,T,,,,,,,"_ba << u"line 2: "_s;
        QTest::newRow("no title") << "a,E06000032,other,,,,,,,,"_ba << u"line 2: A document needs a title."_s;
        QTest::newRow("out of the folder") << "a,E06000032,other,T,,,,E06000032/../../x.pdf,"_ba + QByteArray(64, 'a') + ",,"_ba << u"is not a file of this council's documents"_s;
        QTest::newRow("another council's folder") << "a,E06000032,other,T,,,,E06000055/x.pdf,"_ba + QByteArray(64, 'a') + ",,"_ba << u"is not a file of this council's documents"_s;
        QTest::newRow("absolute") << "a,E06000032,other,T,,,,/etc/passwd,"_ba + QByteArray(64, 'a') + ",,"_ba << u"is not a file of this council's documents"_s;
        QTest::newRow("file without sum") << "a,E06000032,other,T,,,,E06000032/x.pdf,,,"_ba << u"do not go together"_s;
        QTest::newRow("id with a folder") << "../a,E06000032,other,T,,,,,,,"_ba << u"is no id of a document"_s;
        QTest::newRow("a program's address") << "a,E06000032,other,T,,,,,,file:///bin/sh,"_ba << u"is not an address of a web page"_s;
        QTest::newRow("link") << "a,E06000032,other,T,,,,,,,page:x"_ba << u"is no link"_s;
        QTest::newRow("too few cells") << "a,E06000032"_ba << u"has 2 cells"_s;
    }
    void brokenIndexStays()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, says);
        const QString index = QFileInfo(m_store).absolutePath() + u"/documents.csv"_s;
        const QByteArray content = "id,council,kind,title,publisher,date,note,file,sha256,address,links\n" + row + "\n";
        QVERIFY(samples::writeFile(index, content));
        const DocumentFolder folder(m_store);
        for (const auto &tried : {folder.read(), folder.put(document(u"b"_s, u"B"_s)), folder.remove(u"a"_s)}) {
            QVERIFY(!tried);
            QVERIFY2(tried.error().message.contains(says) && tried.error().message.contains(u"documents.csv"_s), qPrintable(tried.error().message));
        }
        QCOMPARE(samples::readFile(index), content);
    }

    void attachCopiesTheBytes()
    {
        const DocumentFolder folder(m_store);
        QByteArray content;
        for (int i = 0; i < 700000; ++i)
            content += QByteArray::number(i) + ' ';
        QVERIFY(content.size() > 3 << 20); // more than one part
        std::vector<qint64> steps;
        const auto attached = folder.attach(source(u"Market Position: 2024.pdf"_s, content), luton, [&](qint64 done, qint64 all) {
            steps.push_back(done);
            return all == content.size();
        });
        QVERIFY2(attached, attached ? "" : qPrintable(attached.error().message));
        QVERIFY(attached->has_value());
        QCOMPARE((*attached)->file, u"E06000032/Market Position- 2024.pdf"_s);
        QCOMPARE(samples::readFile(kept((*attached)->file)), content);
        QCOMPARE((*attached)->sha256, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
        QVERIFY(steps.size() >= 4);
        QCOMPARE(steps.back(), qint64(content.size()));
        QCOMPARE(filesBelow(kept(u"E06000032"_s)).size(), 1);

        LocalDocument one = document(u"one"_s, u"MPS"_s);
        one.file = (*attached)->file;
        one.sha256 = (*attached)->sha256;
        QVERIFY(folder.put(one));
        QCOMPARE(folder.pathOf(one), kept(one.file));
        QCOMPARE(folder.read()->front(), one);
    }

    void namesNeverCollide()
    {
        const DocumentFolder folder(m_store);
        QStringList files;
        for (const QString &name : {u"a/Strategy.pdf"_s, u"b/Strategy.pdf"_s, u"c/strategy.PDF"_s, u"d/Strategy"_s, u"e/Strategy"_s}) {
            const auto attached = folder.attach(source(name, name.toUtf8()), luton);
            QVERIFY(attached && *attached);
            files << (*attached)->file;
            QCOMPARE(samples::readFile(kept((*attached)->file)), name.toUtf8());
        }
        QCOMPARE(files, (QStringList{u"E06000032/Strategy.pdf"_s, u"E06000032/Strategy (2).pdf"_s, u"E06000032/strategy (3).PDF"_s, u"E06000032/Strategy"_s, u"E06000032/Strategy (2)"_s}));
        const auto other = folder.attach(source(u"f/Strategy.pdf"_s, "x"), bedford);
        QCOMPARE((*other)->file, u"E06000055/Strategy.pdf"_s);
    }

    void whatCannotBeAttached()
    {
        const DocumentFolder folder(m_store);
        const auto refused = [&](const QString &path) {
            const auto attached = folder.attach(path, luton);
            return attached ? QString() : attached.error().message;
        };
        QVERIFY(refused(m_folder.filePath(u"not-there.pdf"_s)).startsWith(u"There is no file"_s));
        QVERIFY(refused(m_folder.path()).contains(u"is not a file"_s));
        QVERIFY(refused(source(u"setup.EXE"_s, "MZ")).contains(u"is a program"_s));
        QVERIFY(filesBelow(kept(u"E06000032"_s)).isEmpty());
    }

    void stoppedHalfWay()
    {
        const DocumentFolder folder(m_store);
        const auto attached = folder.attach(source(u"big.pdf"_s, QByteArray(3 << 20, 'x')), luton, [](qint64 done, qint64 all) { return done < all / 2; });
        QVERIFY(attached && !attached->has_value());
        QVERIFY(filesBelow(kept(u"E06000032"_s)).isEmpty());
    }

    void diskThatIsFull()
    {
#ifdef Q_OS_UNIX
        const DocumentFolder folder(m_store);
        const QString path = source(u"big.pdf"_s, QByteArray(3 << 20, 'x'));
        // The system lets no file grow beyond this, as a full disk would.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{1 << 20, before.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto attached = folder.attach(path, luton);
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!attached);
        QVERIFY2(attached.error().message.contains(u"Look whether the disk is full. Nothing has been attached."_s), qPrintable(attached.error().message));
        QVERIFY(filesBelow(kept(u"E06000032"_s)).isEmpty());
#else
        QSKIP("There is no such limit here.");
#endif
    }

    void folderInTheWay()
    {
        QVERIFY(samples::writeFile(QFileInfo(m_store).absolutePath() + u"/documents"_s, "a file"));
        const auto attached = DocumentFolder(m_store).attach(source(u"x.pdf"_s, "x"), luton);
        QVERIFY(!attached);
        QVERIFY2(attached.error().message.contains(u"cannot be made"_s), qPrintable(attached.error().message));
    }

    void removedAndHadBack()
    {
        const DocumentFolder folder(m_store);
        const auto attach = [&](const QString &id, const QByteArray &content) {
            const auto attached = folder.attach(source(u"Plan.pdf"_s, content), luton);
            LocalDocument one = document(id, id);
            one.file = (*attached)->file;
            one.sha256 = (*attached)->sha256;
            return folder.put(one) ? one : LocalDocument();
        };
        const LocalDocument one = attach(u"one"_s, "one");
        QVERIFY(folder.remove(u"one"_s)->empty());
        QVERIFY(!QFile::exists(folder.pathOf(one)));
        QCOMPARE(*folder.restore(one), std::vector{one});
        QCOMPARE(samples::readFile(folder.pathOf(one)), "one"_ba);

        QVERIFY(folder.remove(u"one"_s));
        const LocalDocument two = attach(u"two"_s, "two"); // takes the name
        QCOMPARE(two.file, one.file);
        const auto both = folder.restore(one);
        QVERIFY(both);
        QCOMPARE(both->back().file, u"E06000032/Plan (2).pdf"_s);
        QCOMPARE(samples::readFile(folder.pathOf(both->back())), "one"_ba);
        QCOMPARE(samples::readFile(folder.pathOf(two)), "two"_ba);

        QVERIFY(folder.remove(u"two"_s));
        QVERIFY(QFile::exists(kept(u"removed/two"_s)));
        folder.forgetRemoved();
        QVERIFY(!QFile::exists(kept(u"removed"_s)));
        QCOMPARE(filesBelow(kept(u"E06000032"_s)), QStringList{u"Plan (2).pdf"_s});
    }

    void builtInListAndItsPrint()
    {
        const auto builtIn = parseDocuments(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/documents.csv")), u"documents.csv"_s, true);
        QVERIFY2(builtIn, builtIn ? "" : qPrintable(builtIn.error().message));
        QCOMPARE(builtIn->size(), std::size_t(3));
        for (const LocalDocument &one : *builtIn) {
            QCOMPARE(one.council, luton);
            QCOMPARE(one.publisher, u"Luton Council"_s);
            QVERIFY(one.builtIn && one.file.isEmpty() && one.address.isEmpty());
        }
        LocalDocument own = document(u"luton-strategy"_s, u"Adult social care strategy"_s), other = document(u"plan"_s, u"Plan"_s, LocalDocument::Kind::Other);
        own.publisher = u"Luton Council"_s;
        own.date = u"2024"_s;
        own.file = u"E06000032/Strategy.pdf"_s;
        own.sha256 = QString(64, u'a');
        other.address = u"https://www.luton.gov.uk/plan"_s;
        const auto shown = documentsOf(luton, *builtIn, {other, own});
        QCOMPARE(shown.size(), std::size_t(4)); // the user's own stands in the place of the one built in
        QCOMPARE(documentListText(u"Luton"_s, shown),
                 u"Documents of Luton\n"
                 "\nAdult social care strategy (strategy)\nLuton Council, 2024. File: Strategy.pdf\n"
                 "\nMarket Position Statement\nLuton Council. No file or address yet\n"
                 "Named on the council's page of adult social care policies and strategies in 2024. It is about the care market and the people of the area.\n"
                 "\nLocal account or annual report\nLuton Council. No file or address yet\n"
                 "Named on the council's page of adult social care policies and strategies in 2024. The council says that it writes one each year.\n"
                 "\nPlan (other document)\nhttps://www.luton.gov.uk/plan\n"_s);
        QCOMPARE(documentListText(u"Bedford"_s, documentsOf(bedford, *builtIn, {own})), u"Documents of Bedford\n\nNone are listed yet.\n"_s);
    }
};

QTEST_APPLESS_MAIN(LocalDocumentsTest)
#include "tst_localdocuments.moc"
