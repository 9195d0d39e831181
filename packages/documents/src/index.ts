export { writeHtml } from "./html.js";
export { svgChart } from "./svg-chart.js";
export { frenchTypography, frenchTypographyRuns } from "./typography.js";
export { MOST_WORD_CELLS, tableCells, writeDocx } from "./word.js";
export { readFigures } from "./word-figures.js";
