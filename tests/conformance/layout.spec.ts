import { expect } from "chai";
import { readModel } from "../../scripts/layout/bpmn.ts";
import { layOut } from "../../scripts/layout/lay-out.ts";
import { refusal } from "../platform/scratch.ts";

/** A model with the given flows between a start, an end and a task that stands aside. */
const modelOf = (flows: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="urn:d">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="begin" />
    <bpmn:task id="between" name="核对" />
    <bpmn:endEvent id="done" />
    ${flows}
  </bpmn:process>
</bpmn:definitions>`;
const flow = (id: string, from: string, to: string) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;
const straight = flow("begin-done", "begin", "done");
const detour = flow("begin-between", "begin", "between") + flow("between-done", "between", "done");

describe("laying out a model that was changed by hand", () => {
  it("a task put between two others: the removed flow, which the old diagram still shows, is forgotten", async () => {
    const before = await layOut(modelOf(straight), "m.bpmn");
    const changed = before.replace(/<bpmn:sequenceFlow id="begin-done"[^>]*>/, detour);
    expect(changed).to.include("begin-done");
    const after = await layOut(changed, "m.bpmn");
    expect(after).not.to.include("begin-done");
    expect(after).to.equal(await layOut(modelOf(detour), "m.bpmn"));
  });

  it("a diagram that is out of date is a fault of the file, told with the file's name", async () => {
    const stale = (await layOut(modelOf(straight), "m.bpmn")).replace(
      /<bpmn:sequenceFlow id="begin-done"[^>]*>/,
      detour,
    );
    expect(await refusal(() => readModel(stale, "m.bpmn"))).to.match(/^m\.bpmn：.*指向不存在的 begin-done$/);
  });

  for (const [flows, told, because] of [
    [
      flow("f", "begin", "gone"),
      "m.bpmn：f 的 bpmn:targetRef 指向不存在的 gone",
      "a flow that leads nowhere",
    ],
    [
      '<bpmn:sequenceFlow id="f" targetRef="done" />',
      "m.bpmn：f 没有连接同一层的两个节点。",
      "one from nowhere",
    ],
    [
      `<bpmn:subProcess id="s"><bpmn:task id="inner" />${flow("f", "begin", "inner")}</bpmn:subProcess>`,
      "m.bpmn：f 没有连接同一层的两个节点。",
      "one into a sub-process",
    ],
  ] as const)
    it(`${because} is told in one sentence with the file and the flow`, async () =>
      expect(await refusal(() => layOut(modelOf(flows), "m.bpmn"))).to.equal(told));

  it("what is no BPMN, and what holds no process, is told in one sentence with the file", async () => {
    const table = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="t" name="t" />';
    for (const text of [table, "流程说明\n第二行", ""])
      expect(await refusal(() => layOut(text, "m.bpmn"))).to.match(/^m\.bpmn 不是 BPMN 流程图：.*$/);
    const bare = modelOf("").replace(/<bpmn:process[\s\S]*<\/bpmn:process>/, "");
    expect(await refusal(() => layOut(bare, "m.bpmn"))).to.equal("m.bpmn 中没有流程。");
  });
});
