// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/catalogue.h"
#include "delivery/fields.h"
#include "delivery/migrate.h"

namespace delivery {

Canvas canvas_from_json(const base::Json& json, const std::string& file) {
    const base::Json document = migrate(json, {}, file);
    base::ObjectReader reader(document, file, "");
    reader.ignore("schema");
    Canvas canvas;
    canvas.id = read_id(reader, "id");
    canvas.name = read_line(reader, "name", 100);
    canvas.size = read_picture_size(reader, "size");
    canvas.safe = read_edges(reader, "safe", canvas.size);
    check_sources(reader, document, file);
    reader.finish();
    return canvas;
}

}  // namespace delivery
