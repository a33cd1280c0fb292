/** Clients as they are published: which of them run as they are, and what stops the others. */

export const untouched = {
  'npm open311 0.0.12, XML': 'spark.parseXml is not a function',
  'PyPI three 0.8.0': "cannot import name 'ifilter' from 'itertools'",
} as const

/** Which were found to be so once the tests have passed. @param installed what npm said of open311 as it is published; undefined where it installs */
export const told = (installed: string | undefined): string[] => [
  'PyPI georeport 0.3.1, JSON and XML: installs and runs untouched',
  installed === undefined
    ? 'npm open311 0.0.12: installs untouched'
    : `npm open311 0.0.12: does not install untouched: ${installed}; with others in place of sparkxml and xml2json it runs in JSON`,
  ...Object.entries(untouched).map(([client, error]) => `${client}: does not run untouched: ${error}`),
]
