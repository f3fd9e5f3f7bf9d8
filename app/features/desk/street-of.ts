/**
 * The street of an address as people here write it: "Kerkstraat 9 bus 2", "8, rue de la Caserne". What
 * has no number is a street as it stands.
 */
export const streetOf = (address: string): string =>
  address
    .replace(/^\s*\d+\s*[a-z]?\s*(?:,|\s)\s*(?=\p{L})/iu, '')
    .replace(/[,\s]+\d.*$/u, '')
    .trim() || address;
