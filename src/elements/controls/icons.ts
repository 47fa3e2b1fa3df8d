/** The icons of every page, and those that several parts share. The others stand beside what shows them, and come with it. */
import { icon, ring } from './icon.ts';

const tray = 'M4 13v2.5a1.5 1.5 0 0 0 1.5 1.5h9a1.5 1.5 0 0 0 1.5-1.5V13';

export const alertIcon = /* @__PURE__ */ icon(`${ring}M10 6.3v4.5M10 13.6v.1`);
export const backIcon = /* @__PURE__ */ icon('M16 10H4.5M9 5l-5 5 5 5');
export const checkIcon = /* @__PURE__ */ icon('M4.5 10.5l3.5 3.5 7.5-8');
export const chevronIcon = /* @__PURE__ */ icon('M5.5 8l4.5 4.5L14.5 8');
export const devicesIcon = /* @__PURE__ */ icon('M9 15.5H3.5v-11h13V7M2.5 15.5h7M12 9.5h5v7h-5z');
export const downloadIcon = /* @__PURE__ */ icon(`M10 3.5v9M6.5 9L10 12.5 13.5 9${tray}`);
export const globeIcon = /* @__PURE__ */ icon(
  `${ring}M2.5 10h15M10 2.5c2.2 2 3.2 4.6 3.2 7.5s-1 5.5-3.2 7.5c-2.2-2-3.2-4.6-3.2-7.5s1-5.5 3.2-7.5z`,
);
export const offlineIcon = /* @__PURE__ */ icon(
  'M3 3l14 14M6.2 7.1A4 4 0 0 0 6 15h8.5M8.8 5.3A5 5 0 0 1 15 9a3 3 0 0 1 2 5',
);
export const uploadIcon = /* @__PURE__ */ icon(`M10 12.5v-9M6.5 7L10 3.5 13.5 7${tray}`);
