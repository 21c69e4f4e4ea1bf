import Type, { type Static } from "typebox";
import { type CaseFile, partyIfInScope, type Submission } from "../../domain/case-file.ts";
import type { Forms } from "../../forms/generated/index.ts";
import { type DecisionFacts, decisionOf, Optional } from "./facts.ts";
import type { FieldRow } from "./table.ts";

/** Whom an act of investigation is about. */
export const Subject = Type.Object({
  kind: Type.Enum(["unit", "person"]),
  name: Type.String(),
  identity: Type.String(),
  address: Type.String(),
  phone: Type.String(),
  representative: Optional,
});
export type SubjectFacts = Static<typeof Subject>;

/** The party in scope; before the parties are known, the enterprise that the case is about. */
export function subjectOf(file: CaseFile): SubjectFacts {
  const party = partyIfInScope(file) ?? file.parties[0];
  if (party) {
    const { kind, name, identity, address, phone, representative } = party;
    return { kind, name, identity, address, phone, representative };
  }
  const { name, creditCode, address, phone, legalRepresentative } = file.enterprise;
  return { kind: "unit", name, identity: creditCode, address, phone, representative: legalRepresentative };
}

/** Rows of a form that identify the subject. */
export const subjectRows = (s: SubjectFacts): FieldRow[] => [
  ["当 事 人", s.name],
  [s.kind === "unit" ? "统一社会\n信用代码" : "身份证件\n号　　码", s.identity, "联系电话", s.phone],
  s.kind === "unit"
    ? ["地　　址", s.address, "法定代表人\n（负责人）", s.representative ?? ""]
    : ["住　　址", s.address],
];

/** A submission as its form asks it; every field may be absent, because the form may be an older version. */
export const filled = <K extends keyof Forms>(
  _formId: K,
  submission: Submission | undefined,
): Partial<Forms[K]> => (submission?.data ?? {}) as Partial<Forms[K]>;

/** The head's decision on what a submission asked for. */
export const approvalOf = (submission: Submission | undefined): DecisionFacts =>
  decisionOf(submission as (Submission & { data: { decision?: string; opinion?: string } }) | undefined);

/** Who was there for the party: present, or a witness in its place. */
export const Presence = Type.Object({
  partyPresent: Type.Union([Type.Boolean(), Type.Null()]),
  partyName: Optional,
  witnessName: Optional,
  witnessIdentity: Optional,
  signing: Optional,
  refusalNote: Optional,
});

interface Present {
  partyPresent?: boolean;
  partyName?: string;
  witnessName?: string;
  witnessIdentity?: string;
  signing?: string;
  refusalNote?: string;
}

export const presenceOf = (d: Present): Static<typeof Presence> => ({
  partyPresent: d.partyPresent ?? null,
  partyName: d.partyName ?? null,
  witnessName: d.witnessName ?? null,
  witnessIdentity: d.witnessIdentity ?? null,
  signing: d.signing ?? null,
  refusalNote: d.refusalNote ?? null,
});

/** The row of a record that says who was present. */
export const presenceRow = (p: Static<typeof Presence>): FieldRow => [
  "当事人到场\n情　　况",
  p.partyPresent === null
    ? ""
    : p.partyPresent
      ? `当事人到场：${p.partyName ?? ""}`
      : `当事人未到场，邀请见证人到场：${p.witnessName ?? ""}（${p.witnessIdentity ?? ""}）`,
];

/** The lines on which the party or the witness signs, and what is noted when the party does not. */
export const presenceSignatures = (p: Static<typeof Presence>): { role: string }[] => [
  ...(p.partyPresent === false ? [] : [{ role: "当事人（签名）：" }]),
  ...(p.partyPresent === true && p.witnessName === null ? [] : [{ role: "见证人（签名）：" }]),
];

export const refusalLine = (p: Static<typeof Presence>): string =>
  p.signing === "refused" ? `当事人拒绝签名，执法人员记明情况：${p.refusalNote ?? ""}` : "拒绝签名情况：";
