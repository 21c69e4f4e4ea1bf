import Type from "typebox";
import { powersOf } from "../../domain/documents.ts";
import { Enterprise, enterpriseOf, findingOf, issued, Optional, Organ, organOf } from "../parts/facts.ts";
import { Hazard, hazardOf } from "../parts/hazard.ts";
import { addressee } from "../parts/party.ts";
import { closing } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, lines, paragraph, section, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 重大事故隐患挂牌督办通知书 (安全生产法 第四十一条第三款). */
export default defineTemplate({
  zh: "重大事故隐患挂牌督办通知书",
  word: "督办",
  layout: "letter",
  copies: ["由本机关存档", "交隐患治理责任单位", "抄送同级安全生产委员会办公室"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    hazard: Hazard,
    supervisingUnit: Optional,
    responsibleUnit: Optional,
    responsiblePerson: Optional,
    requirements: Optional,
    dueOn: Optional,
    /** why the date is a new one, and the notice whose date has passed; null at first */
    renewal: Type.Union([Type.Object({ number: Optional, reason: Optional }), Type.Null()]),
    interimControls: Optional,
    progressEveryDays: Type.Union([Type.Integer(), Type.Null()]),
  }),
  from(file) {
    const of = { findingId: findingOf(file).id };
    const s = submitted(file, "major-hazard/supervision", of)?.data ?? {};
    const renewed = submitted(file, "major-hazard/new-date", of)?.data;
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      hazard: hazardOf(file),
      supervisingUnit: s.supervisingUnit ?? null,
      responsibleUnit: s.responsibleUnit ?? null,
      responsiblePerson: s.responsiblePerson ?? null,
      requirements: s.requirements ?? null,
      dueOn: renewed?.dueOn ?? s.dueOn ?? null,
      renewal: renewed
        ? {
            number: issued(file, "major-hazard/supervision-notice", of)?.number ?? null,
            reason: renewed.reason ?? null,
          }
        : null,
      interimControls: s.interimControls ?? null,
      progressEveryDays: s.progressEveryDays ?? null,
    };
  },
  content: (d) => [
    addressee(d.enterprise.name),
    paragraph(
      `经检查，你单位存在重大事故隐患：${d.hazard.description.replace(/[。；]$/, "")}（部位：${d.hazard.place}）。违反：${sentence(d.hazard.basis)}判定依据：${written(d.hazard.standard)}` +
        `根据${powersOf(d.organ).supervise}的规定，决定对该重大事故隐患实施挂牌督办。现将有关事项通知如下：`,
    ),
    ...section("一、督办单位", paragraph(written(d.supervisingUnit))),
    ...section(
      "二、治理责任单位和责任人",
      paragraph(`责任单位：${d.responsibleUnit ?? blank(12)}；责任人：${d.responsiblePerson ?? blank(6)}。`),
    ),
    ...part("三、治理要求", d.requirements),
    ...section(
      "四、治理期限",
      paragraph(`应当于${zhDate(d.dueOn)}前（含当日）完成治理。`),
      ...(d.renewal
        ? lines(
            `《重大事故隐患挂牌督办通知书》${d.renewal.number ?? blank(14)}确定的治理期限届满未完成治理，现重新确定期限。理由：${written(d.renewal.reason)}`,
          )
        : []),
    ),
    ...part("五、治理期间的临时管控措施", d.interimControls),
    ...section(
      "六、督办检查",
      paragraph(
        `督办单位每${d.progressEveryDays ?? blank(2)}日至少开展一次督办检查。你单位应当制定治理方案，做到责任、措施、资金、时限和预案落实，并如实报告治理进展。`,
      ),
    ),
    ...section(
      "七、验收和销号",
      paragraph(
        `治理完成后，你单位应当组织自查验收，并向督办单位书面申请审查。依据${powersOf(d.organ).suspend}的规定，经审查同意，方可恢复生产经营和使用；审查合格的，按程序销号。逾期未完成治理的，依法处理。`,
      ),
    ),
    closing(d.organ.name, d.issuedOn),
  ],
});

const written = (text: string | null): string => (text ? sentence(text) : blank(20));

/** A part whose text a person wrote, perhaps in several lines. */
const part = (title: string, text: string | null) => {
  const [first = paragraph(blank(20)), ...rest] = lines(written(text));
  return section(title, first, ...rest);
};
