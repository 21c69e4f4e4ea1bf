import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { arrangementOf } from "../../domain/penalty/hearing.ts";
import { partiesOfHearing } from "../../domain/penalty/unheard.ts";
import { titleOf } from "../../forms/titles.ts";
import { Optional } from "./facts.ts";
import { submitted } from "./submitted.ts";

/** When, where and before whom a hearing is held, as three documents of it print. */
export const Hearing = Type.Object({
  hearingAt: Optional,
  place: Optional,
  open: Type.Union([Type.Boolean(), Type.Null()]),
  closedReason: Optional,
  panel: Type.Array(Type.Object({ duty: Type.String(), name: Type.String(), position: Type.String() })),
});
export type HearingFacts = Static<typeof Hearing>;

/** Snapshot of the hearing as it is now arranged. */
export function hearingOf(file: CaseFile): HearingFacts {
  const arranged = arrangementOf(file);
  return {
    hearingAt: arranged?.hearingAt ?? null,
    place: arranged?.place ?? null,
    open: arranged?.open ?? null,
    closedReason: arranged?.closedReason ?? null,
    panel: (arranged?.panel ?? []).map(({ duty, name, position }) => ({
      duty: titleOf("hearing/arrangement", "/panel/*/duty", duty),
      name,
      position: position ?? "",
    })),
  };
}

/** Names of the parties whose hearing it is, and of those who came to it though they had not asked for one. */
export function hearingParties(file: CaseFile): string[] {
  const own = partiesOfHearing(file);
  const { attendees = [] } = submitted(file, "hearing/record")?.data ?? {};
  return file.parties
    .filter((party) => own.includes(party) || attendees.some(({ partyId }) => partyId === party.id))
    .map(({ name }) => name);
}

/** 听证主持人：孙莉（法规科科长）；书记员：…… */
export const panelLine = ({ panel }: HearingFacts): string =>
  panel.map(({ duty, name, position }) => `${duty}：${name}${position ? `（${position}）` : ""}`).join("；");

/** Whether the public is admitted, and why not. */
export const openness = ({ open, closedReason }: HearingFacts): string =>
  open === null
    ? "□公开　□不公开"
    : open
      ? "公开举行"
      : `不公开举行${closedReason ? `（${closedReason}）` : ""}`;
