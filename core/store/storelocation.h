// SPDX-License-Identifier: GPL-3.0-or-later
// Where the store is: the one built with the program, and the user's own, made from it on first start in
// the platform's data folder and renewed when an update brings a newer pack, with what the user added kept.
#pragma once

#include "core/support/result.h"

#include <QString>

namespace careatlas {

/// The store built with the program, looked for beside the program's folder; empty when it is not there.
QString builtInStorePath();
/// The user's store in the platform's data folder, whether or not it exists yet.
QString userStorePath();

/// Makes `user` from `builtIn` when it is missing; renews it when `builtIn` holds another pack, keeping
/// every release a user added. Written beside and renamed, so that a failure leaves what was there.
/// A user store made by a newer program is left untouched and refused.
Result<void> prepareUserStore(const QString &builtIn, const QString &user);

} // namespace careatlas
