/** Milliseconds for the first time and, as a median, for the times after it; and what the last one gave. */
export type Timed = { cold: number; warm: number; size: number };

const RUNS = 8;
let nth = 0;

/** Each run has another number, so that none finds its own result. The work gives a size in bytes. */
export const timed = async (work: (nth: number) => Promise<number>): Promise<Timed> => {
  const took: number[] = [];
  let size = 0;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    size = await work(nth++);
    took.push(performance.now() - started);
  }
  const [cold = 0, ...warm] = took;
  warm.sort((a, b) => a - b);
  return { cold, warm: warm[warm.length >> 1] ?? 0, size };
};
