import { z } from 'zod';

/** The desks that are ticked; none is possible. */
export const workerDesksSchema = z.object({ neighbourhoods: z.array(z.string()).default([]) });
