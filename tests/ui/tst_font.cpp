// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled-in font: one family in two weights, figures that stand in columns, the marks that verdicts need.

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QRawFont>
#include <QTest>

class TestFont : public QObject {
    Q_OBJECT

    static QFont font(QFont::Weight weight)
    {
        QFont font(QStringLiteral("Care Atlas Sans"));
        font.setWeight(weight);
        font.setPixelSize(100);
        return font;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *style : {"regular", "semibold"}) {
            const int id = QFontDatabase::addApplicationFont(
                QStringLiteral(":/careatlas/fonts/%1.otf").arg(QLatin1String(style)));
            QVERIFY(id >= 0);
            QVERIFY(QFontDatabase::applicationFontFamilies(id).contains(QStringLiteral("Care Atlas Sans")));
        }
    }

    void weightsBelongToOneFamily()
    {
        const QStringList styles = QFontDatabase::styles(QStringLiteral("Care Atlas Sans"));
        QCOMPARE(styles.size(), 2);
        for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold}) {
            const QRawFont raw = QRawFont::fromFont(font(weight));
            QCOMPARE(raw.familyName(), QStringLiteral("Care Atlas Sans"));
            QCOMPARE(raw.weight(), int(weight));
            QCOMPARE(QFontInfo(font(weight)).weight(), int(weight));
        }
        const QString word = QStringLiteral("Luton");
        QVERIFY(QFontMetricsF(font(QFont::DemiBold)).horizontalAdvance(word)
                > QFontMetricsF(font(QFont::Normal)).horizontalAdvance(word));
    }

    void digitsShareOneWidth()
    {
        for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold}) {
            const QFontMetricsF metrics(font(weight));
            const qreal zero = metrics.horizontalAdvance(QLatin1Char('0'));
            for (char digit = '1'; digit <= '9'; ++digit)
                QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)), zero);
            QCOMPARE(metrics.horizontalAdvance(QStringLiteral("71.1")), metrics.horizontalAdvance(QStringLiteral("88.8")));
            QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1,117")), metrics.horizontalAdvance(QStringLiteral("4,680")));
            QCOMPARE(metrics.horizontalAdvance(QChar(0x2007)), zero);
        }
    }

    void holdsWhatWeWrite()
    {
        const QRawFont raw = QRawFont::fromFont(font(QFont::Normal));
        const QString needed = QStringLiteral("Ynys Môn ŵ £ € % “quoted” ‘so’ – — … · × ÷ ± ≤ ≥ ≈ − ← → ↑ ↓ ▲ ▼ ● ○ ◆ ◇ ■ □");
        for (const QChar character : needed)
            QVERIFY2(raw.supportsCharacter(character), qPrintable(QString(character)));
    }
};

QTEST_MAIN(TestFont)
#include "tst_font.moc"
