// SPDX-License-Identifier: GPL-3.0-or-later
// Pasted texts for tests: the built store, and a council's every indicator as a verifier takes them, read once for each council.
#pragma once

#include "core/narrative/verifier.h"
#include "core/store/indicatorstore.h"

#include <QTest>

#include <map>

namespace pasted {

using namespace careatlas;
using namespace Qt::StringLiterals;

inline Result<IndicatorStore> openStore()
{
    return IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
}

class Readers {
public:
    explicit Readers(const IndicatorStore &store) : m_store(store) {}

    /// Checks a pasted text for the council of this name.
    CheckedText check(const QString &council, const QString &text)
    {
        const auto area = m_store.areas().look(council);
        if (!area) {
            QTest::qFail(qPrintable(area.error().message), __FILE__, __LINE__);
            return {};
        }
        One &one = m_readers[council];
        if (!one.verifier) {
            auto subjects = everySubject(m_store, {area->code});
            if (!subjects) {
                QTest::qFail(qPrintable(subjects.error().message), __FILE__, __LINE__);
                return {};
            }
            one.subjects = std::make_unique<std::vector<TextSubject>>(*std::move(subjects));
            one.verifier = std::make_unique<Verifier>(m_store.areas(), *one.subjects, &m_store);
        }
        return one.verifier->check(text);
    }

private:
    struct One {
        std::unique_ptr<std::vector<TextSubject>> subjects;
        std::unique_ptr<Verifier> verifier;
    };
    const IndicatorStore &m_store;
    std::map<QString, One> m_readers;
};

/// The claims that are not supported, a line each.
inline QByteArray faultsOf(const CheckedText &checked)
{
    return checked.reasons().join(QLatin1Char('\n')).toUtf8();
}

} // namespace pasted
