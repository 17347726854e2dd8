// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the command line: chart and shot as the contract has them, with nothing on standard error.
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class CliPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chart_data();
    void chart();
    void chartIsOfTheSizeAskedFor();
    void chartWithAnother();
    void aRankIsAsHighAsItsRows();
    void chartFails_data();
    void chartFails();
    void shot_data();
    void shot();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    int run(const QString &arguments, QByteArray *out = nullptr)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, m_dir.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_dir.path());
        environment.remove(u"QT_QPA_PLATFORM"_s); // the program chooses for itself
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CAREATLAS_BINARY_DIR "/bin/careatlas-cli"),
                      QProcess::splitCommand(arguments) << u"--store"_s << QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
        if (!process.waitForFinished(120000))
            return -1;
        m_error = QString::fromUtf8(process.readAllStandardError());
        if (out)
            *out = process.readAllStandardOutput();
        return process.exitCode();
    }

    QTemporaryDir m_dir;
    QString m_error;
};

void CliPictures::chart_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("png") << u"user-satisfaction Luton"_s << u"a.png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"user-satisfaction Luton --kind trend"_s << u"a.svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"requests-18-64 Luton"_s << u"a.pdf"_s << QByteArray("%PDF");
    QTest::newRow("stacked by its card") << u"provider-ratings Luton --theme dark"_s << u"b.png"_s << QByteArray("\x89PNG");
    QTest::newRow("rank") << u"user-satisfaction Luton --with Bedford --mark Kent --kind rank --within region"_s << u"d.png"_s << QByteArray("\x89PNG");
    QTest::newRow("distribution") << u"requests-18-64 Luton --kind distribution"_s << u"e.svg"_s << QByteArray("<?xml");
    QTest::newRow("box over time") << u"user-satisfaction Luton --kind box --within type"_s << u"f.pdf"_s << QByteArray("%PDF");
    QTest::newRow("box of small areas") << u"imd-2025-decile Luton --kind box"_s << u"g.png"_s << QByteArray("\x89PNG");
    QTest::newRow("band") << u"user-satisfaction Luton --kind band --within similar --theme dark"_s << u"h.png"_s << QByteArray("\x89PNG");
    QTest::newRow("grouped") << u"long-term-support-18-64-setting Luton --kind grouped-bar"_s << u"c.png"_s << QByteArray("\x89PNG");
    QTest::newRow("map") << u"user-satisfaction Luton --with Bedford --kind map"_s << u"m.png"_s << QByteArray("\x89PNG");
    QTest::newRow("map of rates") << u"gross-current-expenditure Luton --kind map --theme dark"_s << u"m.pdf"_s << QByteArray("%PDF");
    QTest::newRow("scatter") << u"user-satisfaction Luton --kind scatter --by users-social-contact"_s << u"s.svg"_s << QByteArray("<?xml");
    QTest::newRow("spine") << u"user-satisfaction Luton --kind spine"_s << u"p.png"_s << QByteArray("\x89PNG");
    QTest::newRow("compare") << u"user-satisfaction Luton --with Bedford --kind compare"_s << u"q.png"_s << QByteArray("\x89PNG");
}

void CliPictures::chart()
{
    QFETCH(QString, arguments);
    QFETCH(QString, file);
    QFETCH(QByteArray, begins);
    QByteArray out;
    QCOMPARE(run(u"chart %1 --out %2 --format json"_s.arg(arguments, path(file)), &out), 0);
    QCOMPARE(m_error, QString());
    QFile written(path(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.read(8).startsWith(begins));
    const QJsonObject answer = QJsonDocument::fromJson(out).object();
    QCOMPARE(answer[u"file"_s].toString(), path(file));
    QCOMPARE(answer[u"size"_s].toInteger(), written.size());
}

void CliPictures::chartIsOfTheSizeAskedFor()
{
    QCOMPARE(run(u"chart user-satisfaction Luton --out %1 --width-mm 254 --height-mm 127 --dpi 100"_s.arg(path(u"size.png"_s))), 0);
    const QImage picture(path(u"size.png"_s));
    QCOMPARE(picture.size(), QSize(1000, 500));
    QCOMPARE(picture.dotsPerMeterX(), 3937);
    QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
}

void CliPictures::chartWithAnother()
{
    QCOMPARE(run(u"chart user-satisfaction Luton --out %1"_s.arg(path(u"one.png"_s))), 0);
    QCOMPARE(run(u"chart user-satisfaction Luton --with Bedford --out %1"_s.arg(path(u"two.png"_s))), 0);
    QVERIFY(QImage(path(u"one.png"_s)) != QImage(path(u"two.png"_s)));
}

void CliPictures::aRankIsAsHighAsItsRows()
{
    const auto height = [this](const QString &within) {
        const QString file = path(within + u".png"_s);
        return run(u"chart user-satisfaction Luton --kind rank --within %1 --dpi 96 --out %2"_s.arg(within, file)) == 0 ? QImage(file).height() : 0;
    };
    const int region = height(u"region"_s); // 11 councils
    QVERIFY(region > 11 * 18 && region < 700);
    QVERIFY(height(u"england"_s) > 150 * 18);
}

void CliPictures::chartFails_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no file") << u"chart user-satisfaction Luton"_s << 2 << u"--out"_s;
    QTest::newRow("unknown kind") << u"chart user-satisfaction Luton --kind pie --out x.png"_s << 2 << u"--kind takes bar"_s;
    QTest::newRow("unknown group") << u"chart user-satisfaction Luton --kind rank --within galaxy --out x.png"_s << 1 << u"galaxy"_s;
    QTest::newRow("no such group") << u"chart user-satisfaction \"City of London\" --kind rank --within similar --out x.png"_s << 1 << u"City of London"_s;
    QTest::newRow("unknown mark") << u"chart user-satisfaction Luton --kind rank --mark Kennt --out x.png"_s << 1 << u"Kent"_s;
    QTest::newRow("nothing of any council") << u"chart home-care-hourly-cost Luton --kind band --out x.png"_s << 1 << u"no figure"_s;
    QTest::newRow("dpi too high") << u"chart user-satisfaction Luton --dpi 100000 --out x.png"_s << 2 << u"--dpi"_s;
    QTest::newRow("unknown theme") << u"chart user-satisfaction Luton --theme pink --out x.png"_s << 2 << u"--theme"_s;
    QTest::newRow("unknown indicator") << u"chart happiness Luton --out x.png"_s << 1 << u"happiness"_s;
    QTest::newRow("unknown area") << u"chart user-satisfaction Lutton --out x.png"_s << 1 << u"Luton"_s;
    QTest::newRow("nothing to draw") << u"chart helpline-requests Luton --out x.png"_s << 1 << u"no figure"_s;
    QTest::newRow("no boundary file") << u"chart user-satisfaction Luton --kind map --boundaries nowhere.geojson --out x.png"_s << 1 << u"nowhere.geojson"_s;
    QTest::newRow("scatter of one") << u"chart user-satisfaction Luton --kind scatter --out x.png"_s << 2 << u"--by"_s;
    QTest::newRow("compare with nobody") << u"chart user-satisfaction Luton --kind compare --out x.png"_s << 2 << u"--with"_s;
    QTest::newRow("map of totals") << u"chart population Luton --kind map --out x.png"_s << 1 << u"There is no map of this indicator"_s;
    QTest::newRow("unknown ending") << u"chart user-satisfaction Luton --out x.bmp"_s << 2 << u"x.bmp"_s;
    QTest::newRow("no such folder") << u"chart user-satisfaction Luton --out /nowhere/x.png"_s << 1 << u"nowhere"_s;
    QTest::newRow("shot without a file") << u"shot --area Luton"_s << 2 << u"--out"_s;
    QTest::newRow("shot of no size") << u"shot --area Luton --size big --out x.png"_s << 2 << u"--size"_s;
}

void CliPictures::chartFails()
{
    QFETCH(QString, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    QCOMPARE(run(arguments), code);
    QVERIFY2(m_error.contains(says), qPrintable(m_error));
    QCOMPARE(m_error.count(u'\n'), 1);
}

void CliPictures::shot_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QSize>("size");
    QTest::newRow("welcome") << QString() << QSize(1366, 768);
    QTest::newRow("one council") << u"--area Luton --section quality"_s << QSize(1366, 768);
    QTest::newRow("every council") << u"--area Luton --section explore --recipe indicator=requests-18-64&view=scatter&group=region"_s << QSize(1366, 768);
    QTest::newRow("two, dark, large") << u"--area Luton --with Bedford --section finances --theme dark --size 1920x1080"_s << QSize(1920, 1080);
}

void CliPictures::shot()
{
    QFETCH(QString, arguments);
    QFETCH(QSize, size);
    QCOMPARE(run(u"shot %1 --out %2"_s.arg(arguments, path(u"shot.png"_s))), 0);
    QCOMPARE(m_error, QString());
    const QImage picture(path(u"shot.png"_s));
    QCOMPARE(picture.size(), size);
    const bool dark = arguments.contains(u"dark"_s);
    QCOMPARE(picture.pixelColor(size.width() / 2, 4).lightness() < 128, dark);
}

QTEST_GUILESS_MAIN(CliPictures)
#include "tst_clipictures.moc"
