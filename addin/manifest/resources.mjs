/** The lists of resources: images, addresses, short and long texts. */
export const lists = (root) => root.all().filter((element) => ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"].includes(element.name));
/** All resources, which other elements refer to by their id. */
export const resources = (root) => lists(root).flatMap((list) => list.children);

/** Every address of the manifest. */
export const addressesIn = (root) => [
  ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => root.child(name)?.attributes.DefaultValue ?? []),
  ...(root.child("DefaultSettings")?.children.map((child) => child.attributes.DefaultValue) ?? []),
  ...resources(root).filter((element) => element.name !== "bt:String").map((element) => element.attributes.DefaultValue),
  ...(root.child("ExtendedOverrides") === undefined ? [] : [root.child("ExtendedOverrides").attributes.Url]),
];
