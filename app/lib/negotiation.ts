/** What a request's headers say of the answer it wants. */

type Header = string | null | undefined;

const opaque = (tag: string): string => tag.replace(/^W\//, '');

/**
 * Does an `If-None-Match` name this tag, alone, in a list or as `*`? Compared weakly (RFC 9110, 13.1.2): a proxy
 * that packs an answer makes its tag a weak one.
 */
export const hasTag = (header: Header, etag: string): boolean => {
  if (header?.trim() === '*') return true;
  const tags: string[] = header?.match(/"[^"]*"/g) ?? [];
  return tags.includes(opaque(etag));
};

/** Does an `Accept-Encoding` take this coding (RFC 9110, 12.5.3)? With a weight of 0 it is refused. */
export const takesCoding = (header: Header, coding: string): boolean => {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    const weight = parameters.find((one) => one.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
};
