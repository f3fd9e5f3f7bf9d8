import { Conflict } from '#app/lib/errors.ts';
import { safeRedirect } from '#app/lib/http.ts';

/** Runs one tap of a neighbour; where somebody was first, the page itself says how it stands now. */
export const orBack = async (path: string, tap: () => Promise<Response>): Promise<Response> => {
  try {
    return await tap();
  } catch (error) {
    if (error instanceof Conflict) return safeRedirect(path);
    throw error;
  }
};
