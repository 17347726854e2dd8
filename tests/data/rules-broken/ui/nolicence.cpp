#include "core/domain/period.h"
