import type { Config } from 'tailwindcss';

/** The two inks, the paper and the scales of the house. Contrast against paper is in comments. */
export default {
  content: ['./app/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: '#ffffff',
      paper: '#fbf5e6',
      card: '#fffdf7',
      ink: '#211c15', // 15.6
      soft: '#4e463a', // 8.5
      offer: '#0f5145', // 8.5
      'offer-deep': '#0a3d34',
      request: '#8f2a1b', // 7.7
      'request-deep': '#6d1e12',
      together: '#5a2a6b', // 9.5
      'together-deep': '#431d51',
      link: '#1b4470', // 9.2
      mustard: '#f2c14e',
      'mustard-deep': '#d6a33a',
      'mustard-pale': '#fff0c9',
      line: '#7a6f5e', // 4.5
      desk: '#f0f2f2',
      'desk-line': '#c5cbca',
    },
    fontFamily: {
      text: [
        '"Burenblad Digits"',
        '"Atkinson Hyperlegible Next"',
        'Vazirmatn',
        'system-ui',
        'sans-serif',
      ],
      head: ['"Bricolage Grotesque"', 'Vazirmatn', 'system-ui', 'sans-serif'],
    },
  },
} satisfies Config;
