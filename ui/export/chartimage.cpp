// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartimage.h"

#include "ui/export/chartpage.h"
#include "ui/export/wholefile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace careatlas {

namespace {

const QString program = QStringLiteral("Care Atlas " CAREATLAS_VERSION);

/// What stops this chart from being drawn at this size, if anything.
Result<void> drawable(const ChartSpec &spec, const ImageOptions &options)
{
    if (!spec.hasFigures())
        return Error{Error::Code::BadValue, QStringLiteral("“%1” has no figure to draw, so there is no picture of it.").arg(spec.title), {}};
    const QSizeF &size = options.millimetres;
    if (size.width() < 60.0 || size.height() < 40.0 || size.width() > 1200.0 || size.height() > 1200.0)
        return Error{Error::Code::BadValue, QStringLiteral("A picture is 60 to 1,200 mm wide and 40 to 1,200 mm high."), {}};
    if (options.dpi < 50 || options.dpi > 600)
        return Error{Error::Code::BadValue, QStringLiteral("A picture has 50 to 600 dots per inch."), {}};
    return {};
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const ChartSpec &spec, const ImageOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ChartPage page(spec, options.theme, options.millimetres);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // else the millimetres in the file are wrong
    generator.setSize(page.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), page.size()));
    generator.setTitle(spec.title);
    generator.setDescription(QStringLiteral("%1. %2. %3").arg(spec.subtitle, spec.source, program));
    QPainter painter(&generator);
    page.paint(painter, QRectF(QPointF(0, 0), page.size()));
    painter.end();
    return bytes;
}

QByteArray pdf(const ChartSpec &spec, const ImageOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ChartPage page(spec, options.theme, options.millimetres);
    QPdfWriter writer(&buffer);
    writer.setTitle(spec.title);
    writer.setCreator(program);
    writer.setResolution(options.dpi);
    writer.setPageSize(QPageSize(page.size() / 96.0, QPageSize::Inch, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    page.paint(painter, QRectF(0, 0, writer.width(), writer.height()));
    painter.end();
    return bytes;
}

/// "East Riding of Yorkshire" as "east-riding-of-yorkshire".
QString kebab(const QString &text)
{
    QString out;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D).toLower()) {
        if ((letter >= QLatin1Char('a') && letter <= QLatin1Char('z')) || letter.isDigit())
            out += letter;
        else if (letter.category() != QChar::Mark_NonSpacing && letter != QLatin1Char('\'') && !out.isEmpty() && !out.endsWith(QLatin1Char('-')))
            out += QLatin1Char('-');
    }
    while (out.endsWith(QLatin1Char('-')))
        out.chop(1);
    return out;
}

} // namespace

Result<QImage> renderChart(const ChartSpec &spec, const ImageOptions &options)
{
    if (const auto possible = drawable(spec, options); !possible)
        return possible.error();
    ChartPage page(spec, options.theme, options.millimetres);
    const double scale = options.dpi / 96.0;
    QImage image((page.size() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return Error{Error::Code::TooLarge, QStringLiteral("There is not enough memory for a picture of this size: take a smaller one."), {}};
    image.fill(Theme::of(options.theme).card);
    image.setDotsPerMeterX(static_cast<int>(std::lround(options.dpi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), spec.title);
    image.setText(QStringLiteral("Area"), spec.area);
    image.setText(QStringLiteral("Source"), spec.source);
    image.setText(QStringLiteral("Software"), program);
    QPainter painter(&image);
    page.paint(painter, QRectF(QPointF(0, 0), QSizeF(image.size())));
    painter.end();
    return image;
}

Result<void> saveChart(const ChartSpec &spec, const QString &path, const ImageOptions &options)
{
    if (const auto possible = drawable(spec, options); !possible)
        return possible.error();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("svg"))
        return writeWhole(path, svg(spec, options));
    if (ending == QLatin1String("pdf"))
        return writeWhole(path, pdf(spec, options));
    if (ending == QLatin1String("png")) {
        const auto image = renderChart(spec, options);
        return image ? writeWhole(path, png(*image)) : Result<void>(image.error());
    }
    return Error{Error::Code::Usage,
                 QStringLiteral("“%1” has no ending that pictures have here. End its name in .png, .svg or .pdf.").arg(QFileInfo(path).fileName()),
                 {}};
}

QString suggestedFileName(const ChartSpec &spec, const QString &ending)
{
    QStringList parts{kebab(spec.area), kebab(spec.indicator.isEmpty() ? spec.title : spec.indicator), kebab(spec.dimension), kebab(spec.period)};
    parts.removeAll(QString());
    QString name = parts.join(QLatin1Char('-')).left(120);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return QStringLiteral("%1.%2").arg(name.isEmpty() ? QStringLiteral("chart") : name, ending.toLower());
}

} // namespace careatlas
