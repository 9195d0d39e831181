export { writeHtml } from "./html.js";
export { svgChart } from "./svg-chart.js";
export { frenchTypography, frenchTypographyRuns } from "./typography.js";
export { writeDocx } from "./word.js";
