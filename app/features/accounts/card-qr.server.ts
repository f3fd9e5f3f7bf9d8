import { encode } from 'uqr';

/** An address as a QR with its quiet zone: its size in modules, and one path of the dark ones. */
export const cardQr = (address: string): { size: number; path: string } => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
};
