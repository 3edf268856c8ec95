// SPDX-License-Identifier: GPL-3.0-or-later
// The recogniser in a process of its own. AskReel starts it; it is of no use to people.
#include "speech/engines/serve.h"

int main() { return speech::serve(); }
