export { templateSpec, type TemplateOptions } from "./template.js";
