/** How the question "when does it suit?" can be answered. Apart from the schemas: the desk's browser loads it. */
export const WHEN_CHOICES = ['any', 'daily', 'weekdays', 'weekend', 'weekday', 'date'] as const;
