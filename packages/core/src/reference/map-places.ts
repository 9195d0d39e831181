import { squash } from "../values/fold.js";
import { CERCLES as CERCLES_2021, COMMUNES, REGIONS as REGIONS_2021 } from "./data/map-2021.js";
import { CERCLES as CERCLES_2023, REGIONS as REGIONS_2023 } from "./data/map-2023.js";
import type { Level, MapId, Place } from "./place.js";
import { tableRows } from "./source.js";

const BAMAKO_CERCLE = "ML0901";

function place(map: MapId, level: Level, code: string, name: string, parent: string | null): Place {
  return { code, name, level, parent, map, district: code === "ML09" || code === "2023:00", inLaw: code !== BAMAKO_CERCLE };
}

/** All places of a map, regions first, then cercles, then communes, by code. The map of 2023 has no communes. */
export function placesOf(map: MapId): readonly Place[] {
  if (map === "2021") {
    return [
      ...tableRows(REGIONS_2021).map(([code, name]) => place(map, "region", code!, name!, null)),
      ...tableRows(CERCLES_2021).map(([code, name]) => place(map, "cercle", code!, name!, code!.slice(0, 4))),
      ...tableRows(COMMUNES).map(([code, name]) => place(map, "commune", code!, name!, code!.slice(0, 6))),
    ];
  }
  return [
    ...tableRows(REGIONS_2023).map(([code, name]) => place(map, "region", `2023:${code!}`, name!, null)),
    ...tableRows(CERCLES_2023).map(([region, name]) => place(map, "cercle", `2023:${region!}:${squash(name!)}`, name!, `2023:${region!}`)),
  ];
}

/** Other names of places of 2023, in use on both sides of the reform. */
export const NAMES_2023: readonly (readonly [string, string])[] = [
  ["2023:06", "Timbuktu"], ["2023:06", "Tombouctu"], ["2023:04", "Segu"], ["2023:02", "Koulikouro"], ["2023:00", "District de Bamako"], ["2023:00", "Bamako District"],
  ["2023:09", "Taoudéni"], ["2023:09", "Taoudenni"], ["2023:11", "Nioro du Sahel"], ["2023:11:niorodusahel", "Nioro"], ["2023:09:taoudenni", "Taoudénit"], ["2023:09:taoudenni", "Taoudéni"],
  ["2023:10:inlamawanefanfi", "Inlamawane"], ["2023:10:inlamawanefanfi", "Fanfi"], ["2023:04:baroueli", "Baraoueli"],
];

/** The same for 2021, beyond the generated spellings: a seat is spelled like its cercle; OCHA's crosswalk of 2015 and its 5W of 2023 both call Syen Toula « Chantoula ». */
export const NAMES_2021: readonly (readonly [string, string])[] = [["ML0106", "Nioro du Sahel"], ["ML030121", "Chantoula"], ["ML040101", "Baroueli"]];
