/** `greenroom/testing`: for whoever writes a backend of their own, or tests a page that embeds an interview. */
export { conformance, type ConformanceResult } from './testing/conformance.ts';
export { conformanceBackstage, conformanceFlow } from './testing/conformance-documents.ts';
export { greenroomHandlers, type GreenroomHandlersOptions } from './testing/msw.ts';
