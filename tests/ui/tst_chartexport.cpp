// SPDX-License-Identifier: GPL-3.0-or-later
// Exports: pictures of the right size that say what they show, files that are whole or not there, names that
// every system takes, and figures that another program reads back.
#include "tests/ui/chartsamples.h"
#include "tests/ui/pixels.h"
#include "ui/charts/chartbuilder.h"
#include "ui/export/chartcsv.h"
#include "ui/export/chartimage.h"
#include "ui/export/chartpage.h"
#include "ui/models/charttablemodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

const Period year = Period::financialYear(2023);

ChartSpec barSpec()
{
    return ChartBuilder(stateTitles()).bar(withSuppressedBedford(), year);
}

ChartSpec trendSpec()
{
    return ChartBuilder(stateTitles()).trend(satisfaction());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestChartExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void aPictureOfThePageSize()
    {
        const auto image = renderChart(barSpec());
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(2126, 1181)); // 180 x 100 mm at 300 dots an inch
        QCOMPARE(image->dotsPerMeterX(), 11811);
        QCOMPARE(image->dotsPerMeterY(), 11811);
        QCOMPARE(image->text(QStringLiteral("Area")), QStringLiteral("Luton and Bedford"));
        QVERIFY(image->text(QStringLiteral("Source")).contains(QStringLiteral("January 2026")));
        QCOMPARE(image->pixelColor(2, 2), QColor(Qt::white));
        QCOMPARE(image->pixelColor(2123, 1178), QColor(Qt::white));
    }

    void rolesKeepTheirColours()
    {
        const auto image = renderChart(barSpec());
        const Theme &theme = Theme::print();
        for (const AreaRole role : {AreaRole::Council, AreaRole::Region, AreaRole::England, AreaRole::MeanOfCouncils})
            QVERIFY(count(*image, image->rect(), theme.mark({role, -1})) > 50000);
        QCOMPARE(count(*image, image->rect(), theme.mark({AreaRole::SecondCouncil, -1})), 0); // suppressed: no bar at all
    }

    void otherSizesAndThemes()
    {
        const auto image = renderChart(trendSpec(), {QSizeF(120, 80), 150, Theme::Kind::Dark});
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(709, 472));
        QCOMPARE(image->pixelColor(1, 1), Theme::dark().card);
    }

    void aChartOfManyRowsIsHigher()
    {
        const auto image = renderChart(ChartBuilder(stateTitles()).build(QStringLiteral("grouped-bar"), settings(), year));
        QVERIFY(image);
        QCOMPARE(image->width(), 2126);
        QVERIFY(image->height() > 1181);
    }

    void thePageExplainsItself()
    {
        const ChartSpec bar = barSpec();
        const QString words = ChartPage(bar, Theme::Kind::Print, {180, 100}).texts().join(QLatin1Char('\n'));
        for (const char *text : {"People who use services satisfied with their care and support", "Luton and Bedford, 2023-24, % of people surveyed",
                                 "Suppressed: fewer than 5", "58.1", "Thin lines across bars are 95% intervals as published.",
                                 "Source: Department of Health and Social Care", "Licence: Open Government Licence v3.0.", "Made with Care Atlas "})
            QVERIFY2(words.contains(QString::fromLatin1(text)), text);

        const ChartSpec trend = trendSpec();
        const QString lines = ChartPage(trend, Theme::Kind::Print, {180, 100}).texts().join(QLatin1Char('\n'));
        for (const char *text : {"The axis does not start at zero.", "Dashed line between 2017-18 and 2018-19: From 2018-19", "Luton", "Mean of councils", "2024-25"})
            QVERIFY2(lines.contains(QString::fromLatin1(text)), text);
    }

    void nothingToDrawIsAnError()
    {
        ChartSpec empty;
        empty.title = QStringLiteral("Helplines");
        const auto image = renderChart(empty);
        QVERIFY(!image);
        QVERIFY(image.error().message.contains(QStringLiteral("Helplines")));
        QVERIFY(!renderChart(barSpec(), {QSizeF(0, 0)}));
        QVERIFY(!renderChart(barSpec(), {QSizeF(180, 100), 5000}));
    }

    void filesByTheirEnding()
    {
        const QTemporaryDir folder;
        const QString png = folder.filePath(QStringLiteral("a.PNG"));
        const auto saved = saveChart(barSpec(), png);
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
        QImage image(png);
        QCOMPARE(image.size(), QSize(2126, 1181));
        QCOMPARE(image.dotsPerMeterX(), 11811);
        QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("People who use services satisfied with their care and support"));
        QVERIFY(contentOf(png).contains("tEXt"));

        const QString svg = folder.filePath(QStringLiteral("a.svg"));
        QVERIFY(saveChart(barSpec(), svg).has_value());
        const QByteArray drawing = contentOf(svg);
        QVERIFY(drawing.contains("width=\"179.9"));
        QVERIFY(drawing.contains("Suppressed: fewer than 5"));
        QVERIFY(drawing.contains("Made with Care Atlas"));
        QVERIFY(QSvgRenderer(drawing).isValid());

        const QString pdf = folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(saveChart(trendSpec(), pdf).has_value());
        QVERIFY(contentOf(pdf).startsWith("%PDF-"));
        QVERIFY(contentOf(pdf).contains("/Title"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3); // nothing left beside them
    }

    void faultsNameTheFile()
    {
        const QTemporaryDir folder;
        const auto nowhere = saveChart(barSpec(), folder.filePath(QStringLiteral("none/a.png")));
        QVERIFY(!nowhere);
        QVERIFY(nowhere.error().message.contains(QStringLiteral("a.png")));
        QVERIFY(nowhere.error().message.contains(QStringLiteral("no folder")));

        const auto ending = saveChart(barSpec(), folder.filePath(QStringLiteral("a.gif")));
        QVERIFY(!ending);
        QVERIFY(ending.error().message.contains(QStringLiteral("a.gif")));
        QVERIFY(ending.error().message.contains(QStringLiteral(".png, .svg or .pdf")));

        const QString taken = folder.filePath(QStringLiteral("b.svg"));
        QVERIFY(QDir().mkpath(taken));
        const auto isFolder = saveChart(barSpec(), taken);
        QVERIFY(!isFolder);
        QVERIFY(isFolder.error().message.contains(QStringLiteral("b.svg")));
    }

    void fileNames()
    {
        ChartSpec spec = barSpec();
        spec.area = QStringLiteral("Luton");
        QCOMPARE(suggestedFileName(spec, QStringLiteral("png")), QStringLiteral("luton-user-satisfaction-2023-24.png"));
        spec = trendSpec();
        QCOMPARE(suggestedFileName(spec, QStringLiteral("SVG")), QStringLiteral("luton-user-satisfaction-2015-16-to-2024-25.svg"));
        spec.area = QString::fromUtf8("Bristol, City of / Zoë's <x>:*?");
        spec.period.clear();
        QCOMPARE(suggestedFileName(spec, QStringLiteral("pdf")), QStringLiteral("bristol-city-of-zoes-x-user-satisfaction.pdf"));
        QCOMPARE(suggestedFileName(ChartSpec(), QStringLiteral("png")), QStringLiteral("chart.png"));
    }

    void figuresAsCsv()
    {
        const QByteArray csv = tableCsv(barSpec());
        const QList<QByteArray> lines = csv.split('\n');
        QCOMPARE(lines[0], QByteArray("Indicator,Area,Part,Period,% of people surveyed,Lower 95%,Upper 95%,Interval,Rank,State,Notes,Source,Licence\r"));
        QCOMPARE(lines[1], QByteArray("People who use services satisfied with their care and support,Luton,,2023-24,58.1,52.7,63.3,published,,,"
                                      "325 people answered,\"DHSC, January 2026\",Open Government Licence v3.0\r"));
        QVERIFY(lines[2].contains(",Bedford,,2023-24,,,,,,Suppressed: fewer than 5,,"));
        QCOMPARE(lines.size(), 7); // head, five rows, the end
        QVERIFY(!csv.startsWith("\xEF\xBB\xBF"));

        ChartSpec quoted = barSpec();
        quoted.rows[0].marks[0].areaName = QStringLiteral("A \"b\", c");
        QVERIFY(tableCsv(quoted).contains(",\"A \"\"b\"\", c\","));

        const QTemporaryDir folder;
        QVERIFY(saveFigures(barSpec(), folder.filePath(QStringLiteral("a.csv"))).has_value());
        QCOMPARE(contentOf(folder.filePath(QStringLiteral("a.csv"))), csv);
    }

    void theTableTwin()
    {
        ChartTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSpec(barSpec());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.columnCount(), 6); // no parts
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("% of people surveyed"));
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("58.1"));
        QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("52.7 to 63.3"));
        QCOMPARE(model.index(1, 2).data().toString(), QString());
        QCOMPARE(model.index(1, 4).data().toString(), QStringLiteral("Suppressed: fewer than 5"));
        QVERIFY(!model.index(1, 2).data(ChartTableModel::NumberRole).isValid());
        QCOMPARE(model.index(0, 0).data(ChartTableModel::KeyRole).toString(), QStringLiteral("2023-24|council"));
        QCOMPARE(tableCsv(model), tableCsv(barSpec()));

        model.setSpec(ChartBuilder(stateTitles()).build(QStringLiteral("grouped-bar"), settings(), year));
        QCOMPARE(model.rowCount(), 21);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Part"));
        QCOMPARE(model.columnCount(), 7); // parts
        QCOMPARE(model.index(0, 4).data().toString(), QStringLiteral("17.5 to 35.0")); // 35 people among 139,200
        QCOMPARE(model.index(0, 5).data().toString(), QStringLiteral("Interval worked out from counts; 35 people among 139,200 residents aged 18 to 64 in mid-2023"));
    }
};

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
