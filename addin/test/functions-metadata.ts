import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

interface Parameter { readonly name: string; readonly description?: string; readonly optional?: boolean; readonly repeating?: boolean; readonly type: string }
export interface FunctionMetadata { readonly id: string; readonly name: string; readonly description?: string; readonly options?: object; readonly parameters: readonly Parameter[] }
interface Generated { readonly metadataJson: string; readonly errors: readonly string[]; readonly associate: readonly { readonly id: string; readonly functionName: string }[] }

const require = createRequire(import.meta.url);
/** What the plugin of the build makes functions.json with. */
const { generateCustomFunctionsMetadata } = createRequire(require.resolve("custom-functions-metadata-plugin"))("custom-functions-metadata") as { generateCustomFunctionsMetadata(file: string): Promise<Generated> };

/** functions.json as the build makes it, and which function of ours each id is. */
export async function functionsMetadata(): Promise<{ readonly functions: readonly FunctionMetadata[]; readonly names: ReadonlyMap<string, string>; readonly errors: readonly string[] }> {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(fileURLToPath(new URL("../src/functions/functions.ts", import.meta.url)));
  return { functions: (JSON.parse(metadataJson) as { functions: FunctionMetadata[] }).functions, names: new Map(associate.map(({ id, functionName }) => [id, functionName])), errors };
}

/** « id », « [date] », « [filtres…] »: what a workbook that holds the function relies on. */
export const signatureOf = ({ parameters }: FunctionMetadata): string[] =>
  parameters.map(({ name, optional, repeating }) => (optional === true || repeating === true ? `[${name}${repeating === true ? "…" : ""}]` : name));
