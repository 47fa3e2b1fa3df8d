/** The icons of the status page. */
import { icon, ring } from '../../controls/icon.ts';

export const calendarIcon = /* @__PURE__ */ icon(
  'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v10a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-10A1.5 1.5 0 0 1 4.5 4zM3 8.5h14M7 2.5v3M13 2.5v3',
);
export const clockIcon = /* @__PURE__ */ icon(`${ring}M10 6v4l2.8 1.8`);
export const doorIcon = /* @__PURE__ */ icon(
  'M4 17.5h12M5.5 17.5V4A1.5 1.5 0 0 1 7 2.5h6A1.5 1.5 0 0 1 14.5 4v13.5M11.7 10v.1',
);
export const externalIcon = /* @__PURE__ */ icon(
  'M11 3.5h5.5V9M16.5 3.5l-7 7M14 11.5V15a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15V7.5A1.5 1.5 0 0 1 5 6h3.5',
);
export const pencilIcon = /* @__PURE__ */ icon('M13.5 3.5l3 3L7 16l-3.7.7L4 13z');
