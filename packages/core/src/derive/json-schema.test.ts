import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toRows } from "../engine/rows.js";
import { tableOf } from "../engine/table.js";
import { toScaled } from "../values/scaled.js";
import { rowCells } from "./fields.js";
import { jsonSchema } from "./json-schema.js";
import { catalogue, domain, works } from "./sample.test-data.js";
import { rowCodec } from "./zod.js";

type Json = Record<string, any>; // eslint-disable-line -- a schema is looked into
const schema = jsonSchema(works, catalogue, "fr") as Json;
const good = {
  action: "1.2", title: "Puits", status: "open", needs: ["water", "road"], workers: 12, progress: 0.5, length: 12.5, opened: "2021-07-01", checkedOn: true, "gift.amount": "10.25", "gift.currency": "EUR",
  "place.region": "ML01", "place.cercle": "ML0103", "staff.women": 2, "staff.men": 3,
};
const json = (): Json => rowCodec(works).encode(toRows(tableOf(works.id, rowCells(works), [good], toScaled), works)[0]!) as Json;

describe("jsonSchema", () => {
  it("accepts the JSON of a row and refuses what the row's schema refuses", () => {
    const validator = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);
    expect(validator.safeParse(json())).toMatchObject({ success: true });
    const wrong: Json[] = [
      { status: "closed" }, { status: null }, { needs: [] }, { needs: ["sea"] }, { workers: 501 }, { workers: 1.5 }, { length: "12.505" }, { length: 12.5 }, { progress: null }, { opened: "2021-02-30" },
      { opened: "01/07/2021" }, { title: "beaucoup trop long" }, { title: "  " }, { paved: "Oui" }, { place: { region: "ML01", cercle: "ML0103" } }, { staff: { ...json()["staff"], women: -1 } }, { nothing: 1 },
    ];
    for (const change of wrong) {
      const row = { ...json(), ...change };
      expect({ change, json: validator.safeParse(row).success, zod: rowCodec(works).safeDecode(row as never).success }).toEqual({ change, json: false, zod: false });
    }
  });

  it("says what the standard keywords cannot", () => {
    const { properties } = schema;
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema["$id"]).toBe("urn:canevas:t.works:3");
    expect(properties.foreman).toMatchObject({ title: "Chef de chantier", "x-personal": "répond du chantier" });
    expect(properties.title).not.toHaveProperty("x-personal");
    expect(properties.action).toMatchObject({ type: "string", "x-references": { register: "t.plan", cell: "code" } });
    expect(properties.opened).toMatchObject({ format: "date", "x-minimum": "2020-01-01" });
    expect(properties.length).toMatchObject({ "x-scale": 2, "x-minimum": 0 });
    expect(properties.title.description).toBe("En deux mots ; sans sigle.");
    expect(properties.crew).toMatchObject({ readOnly: true, description: "«\u202fÉquipe – femmes\u202f» + «\u202fÉquipe – hommes\u202f»." });
    expect(properties.formerStatus).toMatchObject({ deprecated: true, anyOf: [{ $ref: "#/$defs/codes.t.statut" }, { type: "null" }] });
    expect(schema["$defs"]["codes.t.statut"].oneOf).toEqual([
      { const: "open", title: "Ouvert" }, { const: "shut", title: "Fermé", description: "Ne reçoit plus personne : porte close." }, { const: "lost", title: "Perdu", deprecated: true },
    ]);
  });

  it("has every register of a domain, and no reference that leads nowhere", () => {
    const whole = jsonSchema(domain, catalogue, "en") as Json;
    expect(Object.keys(whole["properties"])).toEqual(["t.plan", "t.works"]);
    const references = [...JSON.stringify(whole).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map((m) => m[1]!);
    expect(new Set(references)).toEqual(new Set(Object.keys(whole["$defs"])));
    expect(whole["$defs"]["t.works"].properties.status).toEqual({ title: "Status", $ref: "#/$defs/codes.t.statut" });
  });
});
