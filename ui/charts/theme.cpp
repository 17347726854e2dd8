// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>

#include <array>
#include <cmath>

namespace careatlas {

namespace {

/// The colours of one set's marks. Parts: the Government Analysis Function's six, then six more of ours
/// that hold 3:1 on the card, for the few wholes of up to twelve parts.
struct MarkColours {
    QColor council, second, region, england, mean;
    std::array<QColor, 12> parts;
};

const MarkColours &onWhite()
{
    static const MarkColours colours{
        QColor(0x12436D), QColor(0xF46A25), QColor(0x28A197), QColor(0x3D3D3D), QColor(0x7B8790),
        {QColor(0x12436D), QColor(0x28A197), QColor(0x801650), QColor(0xF46A25), QColor(0x3D3D3D), QColor(0xA285D1),
         QColor(0x1D70B8), QColor(0x00703C), QColor(0xD53880), QColor(0x94690D), QColor(0x6A7780), QColor(0x4C2C92)}};
    return colours;
}

const MarkColours &onDark()
{
    static const MarkColours colours{
        QColor(0x6CB2EB), QColor(0xFF9457), QColor(0x3FC7BB), QColor(0xD5DADF), QColor(0x98A4AE),
        {QColor(0x6CB2EB), QColor(0x3FC7BB), QColor(0xE57FB3), QColor(0xFF9457), QColor(0xC3C9CE), QColor(0xBCA3E6),
         QColor(0x4A90D9), QColor(0x5FBF7F), QColor(0xF2A6C9), QColor(0xD9B04C), QColor(0x8A96A0), QColor(0x9B7FE0)}};
    return colours;
}

QString family()
{
    static const QString name = [] {
        for (const QString &wanted : {QStringLiteral("Care Atlas Sans"), QStringLiteral("Inter")})
            if (QFontDatabase::hasFamily(wanted))
                return wanted;
        return QApplication::font().family();
    }();
    return name;
}

} // namespace

QColor Theme::mark(const MarkStyle &style) const
{
    const MarkColours &colours = kind == Kind::Dark ? onDark() : onWhite();
    if (style.part >= 0)
        return colours.parts[static_cast<std::size_t>(style.part) % colours.parts.size()];
    switch (style.role) {
    case AreaRole::Council:
        return colours.council;
    case AreaRole::SecondCouncil:
        return colours.second;
    case AreaRole::Region:
        return colours.region;
    case AreaRole::England:
        return colours.england;
    case AreaRole::MeanOfCouncils:
    case AreaRole::Group:
        return colours.mean;
    case AreaRole::OtherCouncil:
        break;
    }
    return style.marked ? quietText : otherCouncils;
}

QColor Theme::mapClass(int index, int classes, int belowZero) const
{
    // From the class next to zero, or the lowest, outwards. On dark ground the strongest is the lightest.
    static constexpr std::array<QRgb, 5> sequential{0xFFDDEFEC, 0xFFA9D6CF, 0xFF67B3A9, 0xFF2A857B, 0xFF0D4F49};
    static constexpr std::array<QRgb, 5> sequentialOnDark{0xFF24403F, 0xFF2C625D, 0xFF3B8A81, 0xFF72BCB1, 0xFFC2EBE3};
    static constexpr std::array<QRgb, 4> below{0xFFF8E3CC, 0xFFEDB77C, 0xFFCF7A22, 0xFF8A4005};
    static constexpr std::array<QRgb, 4> belowOnDark{0xFF4E3B28, 0xFF8A5A2A, 0xFFD08A3E, 0xFFF8CF9C};
    static constexpr std::array<QRgb, 4> above{0xFFE3DEF0, 0xFFB7ADD8, 0xFF7F6CB4, 0xFF46267D};
    static constexpr std::array<QRgb, 4> aboveOnDark{0xFF38334B, 0xFF5F5290, 0xFF9484CC, 0xFFD5CBF4};
    const bool dark = kind == Kind::Dark;
    const auto spread = [](const auto &colours, int step, int steps) { // few classes lie as far apart as many
        const auto last = static_cast<int>(colours.size()) - 1;
        return QColor::fromRgb(colours[static_cast<std::size_t>(steps < 2 ? last / 2 : std::clamp(step * last / (steps - 1), 0, last))]);
    };
    if (belowZero == 0)
        return spread(dark ? sequentialOnDark : sequential, index, classes);
    const bool low = index < belowZero;
    const int steps = low ? belowZero : classes - belowZero;
    const int step = low ? belowZero - 1 - index : index - belowZero;
    return low ? spread(dark ? belowOnDark : below, step, steps) : spread(dark ? aboveOnDark : above, step, steps);
}

QColor Theme::inkOn(const QColor &ground)
{
    const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double luminance = 0.2126 * channel(ground.redF()) + 0.7152 * channel(ground.greenF()) + 0.0722 * channel(ground.blueF());
    return luminance > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

QColor Theme::verdict(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Better:
        return better;
    case Verdict::Worse:
        return worse;
    case Verdict::Higher:
        return higher;
    case Verdict::Lower:
        return lower;
    case Verdict::Similar:
        return similar;
    case Verdict::NotCompared:
        break;
    }
    return quietText;
}

const Theme &Theme::light()
{
    static const Theme theme{
        .kind = Kind::Light,
        .page = QColor(0xF4F5F7),
        .card = QColor(0xFFFFFF),
        .border = QColor(0xD5DADF),
        .text = QColor(0x1B1F23),
        .quietText = QColor(0x5A636B),
        .gridLine = QColor(0xE6E9EC),
        .accent = QColor(0x1D70B8),
        .control = QColor(0xFFFFFF),
        .warningBackground = QColor(0xFFF7D6),
        .better = QColor(0x00703C),
        .similar = QColor(0x8A6D00),
        .worse = QColor(0xD4351C),
        .higher = QColor(0x1D70B8),
        .lower = QColor(0x3B78AB),
        .otherCouncils = QColor(0xB8C1C8),
        .chartText = QColor(0xEDF5FC),
        .chartTextBorder = QColor(0x5694CA),
        .summary = QColor(0xEDF7EE),
        .summaryBorder = QColor(0x4E9B68),
    };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{
        .kind = Kind::Dark,
        .page = QColor(0x12171C),
        .card = QColor(0x1C232A),
        .border = QColor(0x38424B),
        .text = QColor(0xE8ECEF),
        .quietText = QColor(0xA9B3BC),
        .gridLine = QColor(0x2C353D),
        .accent = QColor(0x6CB2EB),
        .control = QColor(0x262F37),
        .warningBackground = QColor(0x3A3210),
        .better = QColor(0x5FC98B),
        .similar = QColor(0xE0BE4A),
        .worse = QColor(0xFF8A73),
        .higher = QColor(0x6CB2EB),
        .lower = QColor(0x9CC4E4),
        .otherCouncils = QColor(0x55606A),
        .chartText = QColor(0x152838),
        .chartTextBorder = QColor(0x5A84A8),
        .summary = QColor(0x16291F),
        .summaryBorder = QColor(0x5A9070),
    };
    return theme;
}

const Theme &Theme::print()
{
    static const Theme theme = [] {
        Theme paper = light();
        paper.kind = Kind::Print;
        paper.page = Qt::white;
        paper.border = QColor(0xB8C1C8);
        paper.text = Qt::black;
        paper.quietText = QColor(0x4A525A);
        paper.gridLine = QColor(0xDDE1E5);
        return paper;
    }();
    return theme;
}

const Theme &Theme::of(Kind kind)
{
    switch (kind) {
    case Kind::Dark:
        return dark();
    case Kind::Print:
        return print();
    case Kind::Light:
        break;
    }
    return light();
}

std::optional<Theme::Kind> themeFromKey(const QString &key)
{
    if (key == QLatin1String("light"))
        return Theme::Kind::Light;
    if (key == QLatin1String("dark"))
        return Theme::Kind::Dark;
    if (key == QLatin1String("print"))
        return Theme::Kind::Print;
    return std::nullopt;
}

void loadFonts()
{
    for (const QString &weight : {QStringLiteral("regular"), QStringLiteral("semibold")}) {
        const QString path = QStringLiteral(":/careatlas/fonts/%1.otf").arg(weight);
        if (QFile::exists(path))
            QFontDatabase::addApplicationFont(path);
    }
    QFont font = QApplication::font();
    font.setFamily(family());
    QApplication::setFont(font);
}

QFont scaledFont(double scale, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setFamily(family());
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    font.setWeight(weight);
    return font;
}

} // namespace careatlas
