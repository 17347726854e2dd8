// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target once over each file of a corpus, for a build without libFuzzer: replay FOLDER
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int main(int argc, char *argv[])
{
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        std::printf("%s\n", qPrintable(name));
        std::fflush(stdout); // the last line names the input that ends the program
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
    }
    return argc == 2 && !names.isEmpty() ? 0 : 1;
}
