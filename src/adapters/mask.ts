const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/**
 * The runner's command that hides a secret. Written by hand, since masks come before everything else, and the runner's
 * toolkit takes longer to load than everything else together.
 */
export const maskCommand = (secret: string): string => `::add-mask::${escaped(secret)}\n`;
