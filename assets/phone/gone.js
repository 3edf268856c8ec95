// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a link that has ended.

import {translate} from "./words.js";

translate(document);
