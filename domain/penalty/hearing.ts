import type { Calendar } from "../calendar.ts";
import type { LegalDate } from "../calendar-dates.ts";
import { dateOf } from "../calendar-instants.ts";
import { type CaseFile, type Instant, type IssuedDocument, latest } from "../case-file.ts";
import { derive } from "../deadlines.ts";
import { periodInWords } from "../period-words.ts";
import { type NoticeRecord, serviceOf } from "./notified.ts";
import { arrangedFor } from "./unheard.ts";

/** One who hosts, sits at or records a hearing. */
export interface PanelMember {
  personId: string;
  name: string;
  position?: string;
  duty: "host" | "member" | "clerk";
}

/** When, where and before whom a hearing is to be held: form hearing/arrangement. */
export interface Arrangement {
  hearingAt: Instant;
  place: string;
  open: boolean;
  closedReason?: string;
  panel: PanelMember[];
  note?: string;
}

type HearingFile = NoticeRecord & Pick<CaseFile, "parties">;

/** The hearing as it is now arranged; undefined as long as it is not. */
export const arrangementOf = (file: Pick<CaseFile, "submissions">): Arrangement | undefined =>
  latest(file, "hearing/arrangement")?.data as Arrangement | undefined;

export const hostOf = ({ panel }: Pick<Arrangement, "panel">): PanelMember | undefined =>
  panel.find(({ duty }) => duty === "host");

/**
 * The last day on which the notice of a hearing may reach the parties: seven full workdays lie between (C6).
 * @param calendar the one in force
 */
export const lastNoticeDay = (
  { hearingAt }: Pick<Arrangement, "hearingAt">,
  calendar?: Calendar,
): LegalDate => derive("hearing-notice", dateOf(hearingAt), { calendar }).dueOn;

/** The same for a notice of the hearing as it is now arranged; null for a notice of another day before. */
export function lastDayOfNotice(
  file: Pick<CaseFile, "submissions" | "documents">,
  notice: Pick<IssuedDocument, "id" | "partyId">,
  calendar?: Calendar,
): LegalDate | null {
  const arrangement = arrangementOf(file);
  const latest = file.documents.findLast(
    (d) => d.template === "hearing/notice" && d.partyId === notice.partyId,
  );
  return arrangement && latest?.id === notice.id ? lastNoticeDay(arrangement, calendar) : null;
}

/** Why the parties were not told of the hearing in time, one sentence for each party; empty when all were. */
export function noticeProblems(file: HearingFile, arrangement: Arrangement, calendar?: Calendar): string[] {
  const lastOn = lastNoticeDay(arrangement, calendar);
  return arrangedFor(file).flatMap(({ id, name }) => {
    const notice = file.documents.findLast((d) => d.template === "hearing/notice" && d.partyId === id);
    const servedOn = notice && serviceOf(file, notice)?.deliveredOn;
    if (!servedOn) return [`听证会通知书没有送达${name}`];
    return servedOn > lastOn
      ? [`听证会通知书于${servedOn}送达${name}，迟于${lastOn}，距听证不足${periodInWords("hearing-notice")}`]
      : [];
  });
}
