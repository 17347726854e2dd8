// SPDX-License-Identifier: GPL-3.0-or-later
// Case studies: an age fits its group or is refused, none of the user's is kept without consent, a broken file stays as it is,
// and the texts built in are short, plain, and respectful; that they are our own words is tested with all texts.
#include "core/report/reportdefinition.h"
#include "core/shelf/owncasestudies.h"
#include "coresamples.h"
#include "prose.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const AreaCode luton = samples::code(u"E06000032"_s), bedford = samples::code(u"E06000055"_s);

CaseStudy study(const QString &id)
{
    CaseStudy one;
    one.id = id;
    one.title = u"A ramp, in the end"_s;
    one.text = u"He asked for a ramp.\nIt came."_s;
    one.place = u"Marsh Farm"_s;
    one.source = u"Healthwatch"_s;
    one.consent = true;
    return one;
}

std::vector<CaseStudy> builtIn()
{
    const auto parsed = CaseStudies::parse(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/case-studies.json")), u"case-studies.json"_s, true);
    if (!parsed)
        qWarning("%s", qPrintable(parsed.error().message));
    return parsed ? parsed->studies : std::vector<CaseStudy>();
}

} // namespace

class CaseStudiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ages_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to"); // -1: and over
        QTest::addColumn<QString>("words");
        QTest::newRow("67") << 67 << 67 << u"aged 67"_s;
        QTest::newRow("aged 67") << 67 << 67 << u"aged 67"_s;
        QTest::newRow("40s") << 40 << 49 << u"in their 40s"_s;
        QTest::newRow("in her 40s") << 40 << 49 << u"in their 40s"_s;
        QTest::newRow("18 to 64") << 18 << 64 << u"aged 18 to 64"_s;
        QTest::newRow("18-64") << 18 << 64 << u"aged 18 to 64"_s;
        QTest::newRow("65+") << 65 << -1 << u"aged 65 and over"_s;
        QTest::newRow(" 85  and over ") << 85 << -1 << u"aged 85 and over"_s;
        for (const char *bad : {"old", "45s", "64 to 18", "-5", "400", "", "4O"})
            QTest::newRow(bad) << -1 << -1 << QString();
    }
    void ages()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const auto age = AgeRange::parse(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(age.has_value(), from >= 0);
        if (!age) {
            QVERIFY2(age.error().message.contains(u"65 and over"_s), qPrintable(age.error().message));
            return;
        }
        QCOMPARE(age->from, from);
        QCOMPARE(age->to.value_or(-1), to);
        QTEST(age->words(), "words");
        QCOMPARE(*AgeRange::parse(age->toText()), *age);
    }

    void ageFitsGroup_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("refused");
        QTest::newRow("in her 40s among older people") << u"older"_s << u"in her 40s"_s
            << u"A person in their 40s does not belong under “Older people”, which is for people aged 65 and over. Put it under “Working-age adults”."_s;
        QTest::newRow("in her 40s") << u"working-age"_s << u"in her 40s"_s << QString();
        QTest::newRow("64") << u"working-age"_s << u"64"_s << QString();
        QTest::newRow("65 is older") << u"working-age"_s << u"65"_s
            << u"A person aged 65 does not belong under “Working-age adults”, which is for people aged 18 to 64. Put it under “Older people”."_s;
        QTest::newRow("65") << u"older"_s << u"65"_s << QString();
        QTest::newRow("64 is not") << u"older"_s << u"64"_s
            << u"A person aged 64 does not belong under “Older people”, which is for people aged 65 and over. Put it under “Working-age adults”."_s;
        QTest::newRow("60s, older") << u"older"_s << u"60s"_s << QString(); // may be either
        QTest::newRow("60s, working age") << u"working-age"_s << u"60s"_s << QString();
        QTest::newRow("a child") << u"working-age"_s << u"12"_s << u"A person aged 12 does not belong under “Working-age adults”, which is for people aged 18 to 64."_s;
        QTest::newRow("carer, 16") << u"carers"_s << u"16"_s << QString();
        QTest::newRow("carer, 90") << u"carers"_s << u"90"_s << QString();
    }
    void ageFitsGroup()
    {
        QFETCH(QString, age);
        QFETCH(QString, group);
        CaseStudy one = study(u"a"_s);
        one.group = *caseGroupFromKey(group);
        one.age = *AgeRange::parse(age);
        const auto checked = checkCaseStudy(one);
        QTEST(checked ? QString() : checked.error().message, "refused");
        one.builtIn = true; // the same rule for ours
        QCOMPARE(checkCaseStudy(one).has_value(), checked.has_value());
    }

    void needsItsParts()
    {
        const auto refused = [](void (*spoil)(CaseStudy &)) {
            CaseStudy one = study(u"a"_s);
            spoil(one);
            const auto checked = checkCaseStudy(one);
            return checked ? QString() : checked.error().message;
        };
        QCOMPARE(refused([](CaseStudy &) {}), QString());
        QVERIFY(refused([](CaseStudy &one) { one.title = u" "_s; }).contains(u"title"_s));
        QVERIFY(refused([](CaseStudy &one) { one.text.clear(); }).contains(u"text"_s));
        QVERIFY(refused([](CaseStudy &one) { one.source.clear(); }).contains(u"source"_s));
        QVERIFY(refused([](CaseStudy &one) { one.consent = false; }).contains(u"agreement"_s));
    }

    void keptAndReadBack()
    {
        const QTemporaryDir folder;
        const QString path = OwnCaseStudies::fileBeside(folder.filePath(u"deeper/store.sqlite"_s));
        QCOMPARE(path, folder.filePath(u"deeper/case-studies.json"_s));
        const OwnCaseStudies file(path);
        QVERIFY(file.read() && file.read()->studies.empty());
        CaseStudy first = study(u"first"_s), second = study(u"second"_s);
        first.age = AgeRange{40, 49};
        first.council = luton;
        first.date = u"May 2026"_s;
        second.group = CaseStudy::Group::Older;
        second.inReport = false;
        QVERIFY(file.put(first));
        const auto both = file.put(second);
        QVERIFY(both);
        QCOMPARE(both->studies, (std::vector{first, second}));
        QCOMPARE(OwnCaseStudies(path).read()->studies, both->studies);
        const QByteArray text = samples::readFile(path);
        QVERIFY(text.contains("A ramp, in the end") && text.contains("\"consent\": true") && text.contains("\"40s\""));

        first.title = u"Another title"_s;
        QCOMPARE(file.put(first)->studies, (std::vector{first, second})); // in its place
        QCOMPARE(file.remove(u"first"_s)->studies, std::vector{second});
        QCOMPARE(file.putAt(first, 0)->studies, (std::vector{first, second})); // as undo does it
        QCOMPARE(file.setInReport(u"croydon-no-lift"_s, false)->leftOut, QStringList{u"croydon-no-lift"_s});
        QCOMPARE(OwnCaseStudies(path).read()->leftOut, QStringList{u"croydon-no-lift"_s});
        QVERIFY(file.setInReport(u"croydon-no-lift"_s, true)->leftOut.isEmpty());
    }

    void brokenFileStays_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << "{\"caseStudies\": ["_ba << u"holds no list of case studies"_s;
        QTest::newRow("another list") << "{\"groups\": []}"_ba << u"holds no list of case studies"_s;
        QTest::newRow("without consent") << R"({"caseStudies": [{"id": "a", "group": "older", "title": "T", "text": "T.", "source": "S"}]})"_ba << u"case study 1: Without the person's agreement"_s;
        QTest::newRow("no such group") << R"({"caseStudies": [{"id": "a", "group": "children"}]})"_ba << u"“children” is no group"_s;
        QTest::newRow("wrong age") << R"({"caseStudies": [{"id": "a", "group": "older", "age": "40s", "title": "T", "text": "T.", "source": "S", "consent": true}]})"_ba << u"does not belong under"_s;
        QTest::newRow("twice") << R"({"caseStudies": [{"id": "a", "group": "older", "title": "T", "text": "T.", "source": "S", "consent": true},
            {"id": "a", "group": "older", "title": "T", "text": "T.", "source": "S", "consent": true}]})"_ba << u"case study 2: its id “a” stands twice"_s;
    }
    void brokenFileStays()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"case-studies.json"_s);
        QVERIFY(samples::writeFile(path, content));
        const OwnCaseStudies file(path);
        for (const auto &tried : {file.read(), file.put(study(u"b"_s)), file.remove(u"a"_s), file.setInReport(u"x"_s, false)}) {
            QVERIFY(!tried);
            QVERIFY2(tried.error().message.contains(says) && tried.error().message.startsWith(path), qPrintable(tried.error().message));
        }
        QCOMPARE(samples::readFile(path), content);
    }

    void nowhereToWrite()
    {
        const QTemporaryDir folder;
        QVERIFY(samples::writeFile(folder.filePath(u"file"_s), "in the way"));
        const auto kept = OwnCaseStudies(folder.filePath(u"file/case-studies.json"_s)).put(study(u"a"_s));
        QVERIFY(!kept);
        QVERIFY2(kept.error().message.contains(u"cannot be written"_s), qPrintable(kept.error().message));
    }

    void whoSeesWhich()
    {
        CaseStudy ours = study(u"ours"_s), theirs = study(u"theirs"_s), all = study(u"all"_s), built = study(u"built"_s);
        ours.council = luton;
        theirs.council = bedford;
        built.builtIn = true;
        const CaseStudies own{{ours, theirs, all}, {u"built"_s}};
        const auto ids = [&](const std::vector<AreaCode> &councils) {
            QStringList shown;
            for (const CaseStudy &one : caseStudiesFor({built}, own, councils))
                shown << one.id + (one.inReport ? u""_s : u" (not in the report)"_s);
            return shown.join(u", "_s);
        };
        QCOMPARE(ids({luton}), u"built (not in the report), ours, all"_s);
        QCOMPARE(ids({luton, bedford}), u"built (not in the report), ours, theirs, all"_s);
        QCOMPARE(ids({samples::code(u"E09000012"_s)}), u"built (not in the report), all"_s);
    }

    void exportSaysConsent()
    {
        CaseStudy one = study(u"a"_s);
        one.age = AgeRange{40, 49};
        one.inReport = false;
        QCOMPARE(caseStudiesText({one}), u"A ramp, in the end\nWorking-age adults: Marsh Farm. Date not given. In their 40s.\n\nHe asked for a ramp.\nIt came.\n\n"
                                         "Source: Healthwatch\nConsent: The person has agreed that this may be shown.\nIn the report: no\n"_s);
        const QString all = caseStudiesText(builtIn());
        QCOMPARE(all.count(u"Consent: Published by Access Social Care. Retold here in brief."_s), 3);
    }

    void builtInStandWhereTheyFit()
    {
        const std::vector<CaseStudy> studies = builtIn();
        QCOMPARE(studies.size(), std::size_t(3));
        for (const CaseStudy &one : studies) {
            QCOMPARE(one.place, u"Croydon"_s);
            QCOMPARE(one.source, u"Access Social Care"_s);
            QVERIFY(one.council.isEmpty() && one.builtIn);
        }
        QCOMPARE(studies[1].age, (AgeRange{40, 49})); // the report that they come from has her among older people
        QCOMPARE(studies[1].group, CaseStudy::Group::WorkingAge);
        QCOMPARE(studies[2].group, CaseStudy::Group::Carers);

        const auto report = ReportDefinition::parse(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/report.json")));
        QVERIFY(report);
        QStringList places;
        for (const SectionDefinition &section : report->sections)
            for (const GroupDefinition &group : section.groups)
                if (!group.caseStudies.isEmpty())
                    places << section.id + u'/' + group.id + u' ' + group.caseStudies;
        QCOMPARE(places, (QStringList{u"needs/working-age working-age"_s, u"needs/older older"_s, u"carers/experience carers"_s}));
        for (const QString &place : places)
            QVERIFY(caseGroupFromKey(place.section(u' ', 1)));
    }

    void builtInReadWell()
    {
        static const QRegularExpression ofPeople(u"\\b(service users?|the elderly|the disabled|vulnerable|suffer\\w*|clients who|crisis|unfortunately|struggl\\w+|lucky|abuse\\w*|"
                                                 "should|ought|because of|due to|caused by|leads? to|significant\\w*)\\b"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression bad(u"  |[—!…]| - | – |\\b[A-Z]{2}\\b"_s); // nor anyone's initials
        for (const CaseStudy &one : builtIn()) {
            const auto words = prose::words(one.text).size();
            QVERIFY2(words >= 60 && words <= 110, qPrintable(u"%1: %2 words"_s.arg(one.id).arg(words)));
            QVERIFY2(!ofPeople.match(one.text).hasMatch(), qPrintable(one.id + u": "_s + ofPeople.match(one.text).captured()));
            QVERIFY2(!bad.match(one.text).hasMatch(), qPrintable(one.id + u": "_s + bad.match(one.text).captured()));
            const double grade = prose::grade({one.text});
            QVERIFY2(grade <= 8.0, qPrintable(u"%1: grade %2"_s.arg(one.id).arg(grade, 0, 'f', 1)));
        }
    }
};

QTEST_APPLESS_MAIN(CaseStudiesTest)
#include "tst_casestudies.moc"
