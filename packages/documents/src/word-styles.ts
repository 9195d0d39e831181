/** The styles of the Word report. An author who edits the document finds them all in Word's own gallery. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType, ShadingType } from "docx";
import { ACCENT, BAND, INK, QUIET, RULE } from "./palette.js";
import type { Words } from "./words.js";

export const FONT = "Calibri";
export const TABLE_STYLE = "CanevasTable";
export const BULLETS = "bullets";

/** Sizes are in half points, spacing in twentieths of a point. */
export const BODY_SIZE = 21;

/** What the library can't express: it has no table styles. It lays its own styles over these. */
export const WORD_BASE_STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
  + `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`
  + `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>`
  + `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
  + `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Canevas Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>`
  + `<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${ACCENT}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ACCENT}"/>`
  + `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${RULE}"/></w:tblBorders>`
  + `<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>`
  + `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${ACCENT}"/></w:tcPr></w:tblStylePr>`
  + `<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${BAND}"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;

/** Space before, after and between lines; 240 is one line. */
const spaced = (before: number, after: number, line = 276) => ({ before, after, line, lineRule: LineRuleType.AUTO });

interface StyleSketch {
  readonly id: string;
  readonly name?: string;
  readonly run?: NonNullable<IParagraphStyleOptions["run"]>;
  readonly paragraph?: NonNullable<IParagraphStyleOptions["paragraph"]>;
}

const style = ({ id, name, run, paragraph }: StyleSketch): IParagraphStyleOptions => ({
  id,
  name: name ?? id,
  basedOn: "Normal",
  quickFormat: true,
  ...(run === undefined ? {} : { run }),
  ...(paragraph === undefined ? {} : { paragraph }),
});

const contentsLevel = (level: 1 | 2 | 3): IParagraphStyleOptions => style({
  id: `TOC${level}`,
  name: `toc ${level}`,
  run: level === 1 ? { bold: true, color: ACCENT } : { color: INK },
  paragraph: { indent: { left: (level - 1) * 280 }, spacing: spaced(level === 1 ? 80 : 0, 20, 252) },
});

const OWN_STYLES: readonly StyleSketch[] = [
  { id: "Subtitle", run: { size: 28, color: QUIET }, paragraph: { spacing: spaced(0, 0) } },
  { id: "TOCHeading", name: "TOC Heading", run: { size: 28, bold: true, color: ACCENT }, paragraph: { keepNext: true, spacing: spaced(360, 100) } },
  { id: "ListBullet", name: "List Bullet", paragraph: { spacing: spaced(0, 60) } },
  { id: "TableHead", name: "Table Head", run: { size: 19, bold: true, color: "FFFFFF" }, paragraph: { keepNext: true, spacing: spaced(0, 0, 240) } },
  { id: "TableText", name: "Table Text", run: { size: 19 }, paragraph: { spacing: spaced(0, 0, 240) } },
  { id: "Source", run: { size: 17, italics: true, color: QUIET }, paragraph: { spacing: spaced(60, 240) } },
  { id: "Chart", paragraph: { keepNext: true, spacing: spaced(0, 0, 240) } },
  { id: "KeyFigure", name: "Key Figure", run: { size: 40, bold: true, color: ACCENT }, paragraph: { keepNext: true, keepLines: true, spacing: spaced(60, 0, 240) } },
  { id: "KeyLabel", name: "Key Label", run: { size: 19, color: INK }, paragraph: { keepNext: true, keepLines: true, spacing: spaced(0, 20, 240) } },
  { id: "KeyNote", name: "Key Note", run: { size: 17, color: QUIET }, paragraph: { spacing: spaced(0, 40, 240) } },
  { id: "Spacer", run: { size: 12 }, paragraph: { spacing: spaced(0, 60, 240) } },
  { id: "Todo", name: "To Complete", paragraph: { spacing: spaced(80, 160), indent: { left: 170 }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: "E0B400" } } } },
  { id: "CoverLabel", name: "Cover Label", run: { color: QUIET }, paragraph: { spacing: spaced(0, 0, 252) } },
  { id: "CoverValue", name: "Cover Value", run: { bold: true }, paragraph: { spacing: spaced(0, 0, 252) } },
  { id: "Header", name: "header", run: { size: 17, color: QUIET }, paragraph: { spacing: spaced(0, 0) } },
  {
    id: "Footer",
    name: "footer",
    run: { size: 17, color: QUIET },
    paragraph: { spacing: spaced(0, 0), border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: RULE } } },
  },
];

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { size, bold: true, color, font: FONT },
  paragraph: { keepNext: true, keepLines: true, spacing: spaced(before, after, 252) },
});

/** All styles of the document, in a language. */
export function wordStyles(words: Words): IStylesOptions {
  const heading1 = heading(34, 360, 160, ACCENT);
  return {
    default: {
      document: {
        run: { font: FONT, size: BODY_SIZE, color: INK, language: { value: words.locale, eastAsia: words.locale } },
        paragraph: { spacing: spaced(0, 130, 276) },
      },
      title: { run: { size: 56, bold: true, color: ACCENT, font: FONT }, paragraph: { keepLines: true, spacing: spaced(0, 120, 240) } },
      heading1: { ...heading1, paragraph: { ...heading1.paragraph, border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: ACCENT } } } },
      heading2: heading(27, 300, 100, ACCENT),
      heading3: heading(23, 220, 80, QUIET),
      caption: { run: { size: 20, bold: true, italics: false, color: ACCENT }, paragraph: { keepNext: true, keepLines: true, spacing: spaced(240, 90, 240) } },
    },
    paragraphStyles: [...OWN_STYLES.map(style), contentsLevel(1), contentsLevel(2), contentsLevel(3)],
  };
}

/** One level of bullets in the accent colour. */
export const wordNumbering = {
  config: [{
    reference: BULLETS,
    levels: [{
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 380, hanging: 240 } }, run: { color: ACCENT } },
    }],
  }],
};

/** A plain shading of a cell. */
export const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: "auto", fill });
