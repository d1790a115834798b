/** Whether an address is one of a file that Notion keeps: such a link ends within the hour. */
export type IsHosted = (address: URL) => boolean;

const HOSTS: readonly RegExp[] = [
  /^prod-files-secure\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/,
  /^files?\.notion\.so$/,
  /^(?:[a-z0-9-]+\.)?notion-static\.com$/,
  /^(?:[a-z0-9-]+\.)?notionusercontent\.com$/,
];
const S3 = /^s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/;
const BUCKETS = /^\/(?:secure\.notion-static\.com|public\.notion-static\.com|prod-files-secure)\//;

export const isNotionStorage: IsHosted = ({ protocol, hostname, pathname, port }) =>
  protocol === "https:" &&
  port === "" &&
  (HOSTS.some((host) => host.test(hostname)) || (S3.test(hostname) && BUCKETS.test(pathname)));
