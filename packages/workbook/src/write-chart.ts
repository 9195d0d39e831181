import type { ChartSpec, WorkbookSpec } from "@canevas-mali/core";
import { referencedCells } from "./sheet-reference.js";
import { richCell } from "./write-cells.js";
import { RELATIONS, XML_HEAD, xml } from "./xml-write.js";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Colours that stay apart in print and for colour-blind readers (Okabe and Ito, 2008), darkest first. */
const COLORS = ["0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "F0E442", "595959"] as const;
/** More points than this are drawn without naming each one's colour. */
const MAX_POINTS = 200;

/** The drawing part of a sheet: where its charts stand. Relation ids are rId1, rId2… in the charts' order. */
export function drawingPart(charts: readonly ChartSpec[]): string {
  const corner = (name: string, { row, column }: ChartSpec["from"]) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const frames = charts.map(
    (chart, n) =>
      `<xdr:twoCellAnchor>${corner("from", chart.from)}${corner("to", chart.to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${n + 2}" name="Graphique ${n + 1}" descr="${xml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${n + 1}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  );
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${frames.join("")}</xdr:wsDr>`;
}

/** A chart part. The values it shows before a recalculation are copied from the spec where its ranges are cells of the spec. */
export function chartPart(chart: ChartSpec, spec: WorkbookSpec): string {
  const plot = chart.kind === "pie" ? pie(chart, spec) : withAxes(chart, spec);
  const legend = chart.kind === "pie" || chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `<c:lang val="${xml(spec.properties?.language ?? "fr-FR")}"/><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>${xml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function withAxes(chart: ChartSpec, spec: WorkbookSpec): string {
  const bar = chart.kind === "bar";
  const series = chart.series.map((_, n) => seriesXml(chart, n, spec)).join("");
  const shape =
    chart.kind === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
      : `<c:barChart><c:barDir val="${bar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${AXIS_IDS}</c:barChart>`;
  // Bars are laid from the bottom up: turning the axis puts the first category on top, as in the table it comes from.
  const category =
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${bar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bar ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/>` +
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>';
  const value =
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${bar ? "b" : "l"}"/>` +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>' +
    `<c:crosses val="${bar ? "max" : "autoZero"}"/></c:valAx>`;
  return shape + category + value;
}

const AXIS_IDS = '<c:axId val="1"/><c:axId val="2"/>';

function pie(chart: ChartSpec, spec: WorkbookSpec): string {
  return (
    `<c:pieChart><c:varyColors val="1"/>${chart.series.map((_, n) => seriesXml(chart, n, spec)).join("")}` +
    '<c:firstSliceAng val="0"/></c:pieChart>'
  );
}

function seriesXml(chart: ChartSpec, n: number, spec: WorkbookSpec): string {
  const { name, values } = chart.series[n]!;
  const solid = (color: number) => `<a:solidFill><a:srgbClr val="${COLORS[color % COLORS.length]!}"/></a:solidFill>`;
  const cells = referencedCells(spec, values);
  let look = "";
  if (chart.kind === "line") {
    look = `<c:spPr><a:ln w="28575" cap="rnd">${solid(n)}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(n)}</c:spPr></c:marker>`;
  } else if (chart.kind === "pie") {
    const points = cells !== null && cells.length <= MAX_POINTS ? cells : [];
    look =
      points.map((_, point) => `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/><c:spPr>${solid(point)}</c:spPr></c:dPt>`).join("") +
      '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/><c:showLeaderLines val="0"/></c:dLbls>';
  } else look = `<c:spPr>${solid(n)}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${n}"/><c:order val="${n}"/><c:tx><c:v>${xml(name)}</c:v></c:tx>${look}` +
    `<c:cat>${cached(chart.categories, spec, "str")}</c:cat><c:val>${cached(values, spec, "num")}</c:val>` +
    `${chart.kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

/** A reference with the values it has in the spec. */
function cached(reference: string, spec: WorkbookSpec, kind: "str" | "num"): string {
  const cells = referencedCells(spec, reference);
  const styled = cells?.map((cell) => spec.styles?.[richCell(cell).style ?? ""]?.numberFormat).find((code) => code !== undefined);
  const points = (cells ?? []).map((cell, n) => {
    const { value = null } = richCell(cell);
    if (value === null || (kind === "num" && typeof value !== "number")) return "";
    return `<c:pt idx="${n}"><c:v>${xml(String(value))}</c:v></c:pt>`;
  });
  const cache =
    cells === null ? "" : `<c:${kind}Cache>${kind === "num" ? `<c:formatCode>${xml(styled ?? "General")}</c:formatCode>` : ""}<c:ptCount val="${cells.length}"/>${points.join("")}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${xml(reference)}</c:f>${cache}</c:${kind}Ref>`;
}
