import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { remediesOf } from "../../domain/penalty/remedy.ts";
import { OfficerFacts, Optional, Organ, officersOf, organOf } from "./facts.ts";
import { decisionCited, Owed, owedOf } from "./owed.ts";
import { NotifiedParty } from "./party.ts";
import { submitted } from "./submitted.ts";
import { list } from "./table.ts";
import { blank, formHeading, formParagraph, lines, sentence } from "./text.ts";
import { zhDate } from "./zh.ts";

/** What the bureau says to a reconsideration or a suit against its decision. */
export const Contested = Type.Object({
  organ: Organ,
  party: NotifiedParty,
  decision: Owed.properties.decision,
  addressee: Optional,
  remedyNumber: Optional,
  receivedOn: Optional,
  claims: Optional,
  facts: Optional,
  defence: Optional,
  request: Optional,
  evidence: Type.Array(Type.Object({ name: Type.String(), proves: Type.String() })),
  officers: Type.Array(OfficerFacts),
});
export type Contested = Static<typeof Contested>;

/** Snapshot of the latest remedy of the party in scope and of the answer that was drafted to it. */
export function contestedOf(file: CaseFile): Contested {
  const { partyId = "" } = file.scope;
  const { party, decision } = owedOf(file);
  const filing = remediesOf(file, partyId).at(-1)?.filing.data ?? {};
  const reply = submitted(file, "remedies/reply", { partyId })?.data;
  const told = (name: string) => (typeof filing[name] === "string" ? String(filing[name]) : null);
  return {
    ...{ organ: organOf(file), party, decision },
    addressee: told("organ"),
    remedyNumber: told("number"),
    receivedOn: told("receivedOn"),
    claims: told("claims"),
    facts: reply?.facts ?? null,
    defence: reply?.defence ?? null,
    request: reply?.request ?? null,
    evidence: reply?.evidence ?? [],
    officers: officersOf(file),
  };
}

/**
 * Facts, answer to the claims, request and list of evidence: the same before both bodies.
 * @param opponent what the party is called before the body
 */
export const contestedParts = (d: Contested, opponent: "申请人" | "原告"): Content[] => [
  formHeading("一、作出行政处罚的事实和经过"),
  ...lines(d.facts ? sentence(d.facts) : blank(30), formParagraph),
  formParagraph(
    `本机关于${zhDate(d.decision.issuedOn)}作出${decisionCited(d)}，于${zhDate(d.decision.servedOn)}送达${opponent}。`,
  ),
  formHeading("二、对请求和理由的答复"),
  ...lines(d.defence ? sentence(d.defence) : blank(30), formParagraph),
  formHeading("三、请求"),
  ...lines(d.request ? sentence(d.request) : blank(30), formParagraph),
  list(
    [
      { zh: "序号", width: 36, centred: true },
      { zh: "证据、依据和其他材料", width: "*" },
      { zh: "证明内容", width: "*" },
    ],
    d.evidence.map(({ name, proves }, i) => [String(i + 1), name, proves]),
    "证据、依据和其他材料清单",
  ),
];
