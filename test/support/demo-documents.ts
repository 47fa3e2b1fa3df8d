// The demo's flows with their backstages, with their pictures and pages on the careers site of a test.
import { backstage as nurseBackstage } from '../../demo/flows/registered-nurse.backstage.ts';
import { flow as nurse } from '../../demo/flows/registered-nurse.flow.ts';
import { site as demoSite } from '../../demo/flows/site.ts';
import { backstage as warehouseBackstage } from '../../demo/flows/warehouse-associate.backstage.ts';
import { flow as warehouse } from '../../demo/flows/warehouse-associate.flow.ts';
import type { Documents } from './careers-world.ts';

/** The warehouse role and the nursing role, at a site. */
export function demoDocuments(site: string): Documents[] {
  const move = <T>(document: T): T => JSON.parse(JSON.stringify(document).replaceAll(demoSite, site)) as T;
  return [
    { flow: move(warehouse), backstage: move(warehouseBackstage) },
    { flow: move(nurse), backstage: move(nurseBackstage) },
  ];
}
