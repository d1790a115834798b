/** Names that Windows keeps for its devices, with whatever ending: a repository that has one cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

export const isDevice = (name: string): boolean => DEVICE.test(name.replace(/\..*$/s, "").trim());
