import { expect } from "chai";
import { roles } from "../../domain/authority.ts";
import { eventCatalogue } from "../../domain/events.ts";
import { actForms } from "../../server/acts/act.ts";
import * as bpmn from "./bpmn.ts";

const awaited = (await bpmn.loadModels()).flatMap((model) =>
  model.nodes.flatMap((node) => bpmn.messageOf(node)?.name ?? []),
);

describe("what may come at any time is taken up", () => {
  for (const { id, title, act } of actForms())
    it(`${title} (${id}): a process waits for it, the ledger knows it, somebody may register it`, () => {
      expect(awaited).to.include.members([act.message, ...(act.late ? [act.late] : [])]);
      expect(Object.keys(eventCatalogue)).to.include(act.event);
      expect(Object.keys(roles)).to.include.members(act.by);
      expect(act.by).to.not.have.length(0);
      expect(["case", "party", "finding", "own"]).to.include(act.correlate);
    });
});
