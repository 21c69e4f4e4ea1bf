import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { form } from "../../../forms/form.ts";
import { clockOf } from "../../../server/clock.ts";
import { connect } from "../../../server/db/connect.ts";
import { depsOf } from "../../../server/db/deps.ts";
import { connectRawEngine } from "../../../workers/zeebe.ts";
import { eventually, type Office } from "../../support/office.ts";
import { atTheEnd } from "../../support/run.ts";
import { theSystem } from "../../support/system.ts";
import { documentsOf } from "./record.ts";

/** A process that goes straight to one document: every step before it is left out. */
const shortcut = (id: string, template: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:anjian:tests">
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="begun"><bpmn:outgoing>to-issue</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="issue">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="document.generate" retries="3" />
        <zeebe:taskHeaders><zeebe:header key="template" value="${template}" /></zeebe:taskHeaders>
      </bpmn:extensionElements>
      <bpmn:incoming>to-issue</bpmn:incoming>
      <bpmn:outgoing>to-done</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:endEvent id="done"><bpmn:incoming>to-done</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="to-issue" sourceRef="begun" targetRef="issue" />
    <bpmn:sequenceFlow id="to-done" sourceRef="issue" targetRef="done" />
  </bpmn:process>
</bpmn:definitions>
`;

const idOf = (template: string) => `by-hand-${template.replace("/", "-")}`;

/** Teaches the engine a shortcut to each of these documents. */
export async function teachShortcuts(templates: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "anjian-shortcuts-"));
  for (const template of templates)
    writeFileSync(path.join(folder, `${idOf(template)}.bpmn`), shortcut(idOf(template), template));
  const raw = connectRawEngine((await theSystem()).engines.zeebeAddress);
  atTheEnd(async () => void (await raw.close()));
  await raw.deploy(folder);
  rmSync(folder, { recursive: true });
}

/** Orders a document by hand. */
export const order = (
  office: Office,
  template: string,
  about: { caseId: string; partyId?: string },
): Promise<void> => office.startProcess(idOf(template), { leadUnitId: "emergency", ...about });

/** Waits until the engine reports a trouble of the case. @returns what it says */
export const trouble = (office: Office, caseId: string, nth = 1): Promise<string> =>
  eventually("the engine stops", async () => {
    const found = await office.sql<{ message: string }>(
      `select i.message from incidents i join process_instances p on p.key = i.process_instance_key
        where p.case_id = $1 order by i.key::bigint`,
      [caseId],
    );
    return found[nth - 1]?.message;
  });

/** Waits until the case has so many documents of a template. */
export const issued = (office: Office, caseId: string, template: string, count = 1): Promise<unknown> =>
  eventually(`${template} is issued`, async () => {
    const all = await documentsOf(office, caseId);
    return all.filter((d) => d.template === template).length === count ? all : undefined;
  });

/** Puts a form on record as somebody handed it in, past the rules of the interface. */
export type Putting = (
  caseId: string,
  formId: string,
  username: string,
  data: object,
  partyId?: string,
) => Promise<void>;

/** @returns a function that puts forms on record, each later than the one before */
export async function putter(office: Office): Promise<Putting> {
  const knex = connect({ url: (await theSystem()).engines.ownerUrl, max: 1 });
  atTheEnd(() => knex.destroy());
  let put = 0;
  return async (caseId, formId, username, data, partyId) => {
    const [by] = await office.sql<{ id: string; name: string }>(
      "select id, name from people where username = $1",
      [username],
    );
    if (!by) throw new Error(`no example account ${username}`);
    const at = `${(await office.clock.now()).slice(0, 19)}.${String(put++ % 1000).padStart(3, "0")}+08:00`;
    const clock = { ...clockOf(), now: () => at, today: () => at.slice(0, 10), ms: () => Date.parse(at) };
    await depsOf(knex, clock).transaction((tx) =>
      tx.submissions.add({
        ...{ caseId, form: form(formId), elementId: "by-hand", data, by },
        partyId: partyId ?? null,
      }),
    );
  };
}
