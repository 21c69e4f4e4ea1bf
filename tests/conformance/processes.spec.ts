import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Linter } from "bpmnlint";
import NodeResolver from "bpmnlint/lib/resolver/node-resolver.js";
import { expect } from "chai";
import { roles } from "../../domain/authority.ts";
import { ruleOf, rulesFor } from "../../domain/deadlines.ts";
import { form } from "../../forms/form.ts";
import { actForms } from "../../server/acts/act.ts";
import { loadWorkers } from "../../workers/load.ts";
import * as bpmn from "./bpmn.ts";

const models = await bpmn.loadModels();
const workers = await loadWorkers();
const lintRules: unknown = JSON.parse(readFileSync("processes/.bpmnlintrc", "utf8"));

const acts = actForms();
const userTasks = models.flatMap((model) => model.nodes.filter((node) => node.$type === "bpmn:UserTask"));
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

/** The code that may send a message or answer a job, as text. */
const code = ["workers", "server"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(name, "utf8"))
  .join("\n");

describe("every name in a model leads somewhere", () => {
  for (const { file, definitions, process, nodes, flows } of models)
    describe(file, () => {
      // user-task-definition asks for the engine's own user tasks; ours are jobs, which every engine from 8.3 on has
      it("passes bpmnlint for the engine's version", async () => {
        const linter = new Linter({ resolver: new NodeResolver() });
        expect(await linter.lint(definitions, lintRules)).to.deep.equal({});
      });

      it("is executable and known to the engine and to people: id, Chinese name", () => {
        expect(process.get("isExecutable")).to.equal(true);
        expect(file).to.match(new RegExp(`/${process.id}\\.bpmn$`));
        expect(process.get("name")).to.match(/\p{Script=Han}/u);
      });

      it("ids are kebab-case; activities, events and deciding gateways have Chinese names", () => {
        const unnamed = nodes.filter(
          (node) =>
            !/\p{Script=Han}/u.test(node.name ?? "") &&
            !(
              node.$type.endsWith("Gateway") &&
              (node.outgoing?.length === 1 || node.$type === "bpmn:ParallelGateway")
            ),
        );
        expect(ids(unnamed)).to.deep.equal([]);
        expect(ids([...nodes, ...flows]).filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).to.deep.equal([]);
      });

      it("the way taken when no condition holds is never an approval", () => {
        const decisive = flows.filter((flow) =>
          /"(approved|passed|received)"/.test(bpmn.conditionOf(flow) ?? ""),
        );
        const silent = flows.filter(
          (flow) => flow.sourceRef.get("default") === flow && /^(通过|批准|同意|可行)/.test(flow.name ?? ""),
        );
        expect(ids(silent)).to.deep.equal([]);
        for (const flow of decisive) expect(flow.sourceRef.get("default"), flow.id).to.not.equal(flow);
      });

      for (const node of nodes) {
        const type = bpmn.jobTypeOf(node);
        const headers = bpmn.headersOf(node);
        if (type)
          it(`${node.name}: worker ${type} exists and accepts ${JSON.stringify(headers)}`, () => {
            expect(workers.get(type)?.acceptsHeaders(headers)).to.equal(true);
            expect(Number(bpmn.extension(node, "TaskDefinition")?.["retries"])).to.equal(3);
          });
        if (headers["template"])
          it(`${node.name}: template ${headers["template"]} exists`, () =>
            expect(existsSync(`templates/${headers["template"]}.ts`)).to.equal(true));
        if (headers["rule"])
          for (const row of headers["rule"].split(","))
            it(`${node.name}: period ${row} is one of the register`, () =>
              expect(ruleOf(rulesFor(row)[0] ?? row).basis).to.be.a("string"));
        const formKey = bpmn.formKeyOf(node);
        if (formKey)
          it(`${node.name}: form ${formKey} exists`, () =>
            expect(existsSync(`forms/${formKey}.schema.json`)).to.equal(true));
        const called = bpmn.calledProcessOf(node);
        if (called)
          it(`${node.name}: process ${called} exists, is given what it reads and gives what is taken`, () => {
            const target = models.find((model) => model.process.id === called);
            expect(target, called).to.not.equal(undefined);
            if (!target) return;
            expect(bpmn.inputsOf(node).map((mapping) => mapping.target)).to.include.members(
              readFromOutside(target),
            );
            const given = producedIn(target);
            for (const { source } of bpmn.outputsOf(node))
              expect(given).to.include.members(bpmn.variablesIn(source));
          });
        const message = bpmn.messageOf(node);
        if (message)
          it(`${node.name}: somebody sends the message ${message.name}`, () =>
            expect(
              code.includes(`"${message.name}"`) ||
                acts.some(({ act }) => [act.message, act.late].includes(message.name)),
            ).to.equal(true));
      }
    });

  it("no worker waits for a job that no model gives", () => {
    const used = new Set(models.flatMap((model) => model.nodes.map(bpmn.jobTypeOf)));
    expect([...workers.keys()].filter((type) => !used.has(type))).to.deep.equal([]);
  });
});

describe("every task says who may do it and on which provision", () => {
  for (const task of userTasks) {
    const headers = bpmn.headersOf(task);
    it(`${task.name} (${task.id})`, () => {
      expect(headers["basis"], "basis").to.match(/\p{Script=Han}/u);
      const groups = String(bpmn.extension(task, "AssignmentDefinition")?.["candidateGroups"]);
      const [, role, unit] = groups.match(/^=\["([a-z-]+)@" \+ (\w+)\]$/) ?? [];
      expect(Object.keys(roles)).to.include(role);
      expect(["leadUnitId", "departmentId", "unitId"]).to.include(unit);
      const others = (headers["notBy"] ?? "").split(",").filter(Boolean);
      expect(ids(userTasks)).to.include.members(others);
      const known = ["basis", "notBy", "notParticipant", "certificate", "returnable", "guard"];
      expect(known).to.include.members(Object.keys(headers));
      if (headers["guard"]) expect(existsSync(`templates/${headers["guard"]}.ts`), "guard").to.equal(true);
    });
  }

  it("who approves or reviews took no part in the case and did not draw up what is approved (职责分离)", () => {
    const deciding = userTasks.filter((task) =>
      /^shared\/(approval|review)$/.test(bpmn.formKeyOf(task) ?? ""),
    );
    expect(deciding).to.have.length.greaterThan(4);
    for (const task of deciding) {
      const { notBy, notParticipant, returnable } = bpmn.headersOf(task);
      expect({ notBy: typeof notBy, notParticipant, returnable }, task.id).to.deep.equal({
        notBy: "string",
        notParticipant: "true",
        returnable: "true",
      });
    }
  });

  it("acts towards the enterprise on site need a valid certificate (安全生产法 第六十七条)", () => {
    const onSite = [
      "enter-site",
      "on-site-check",
      "verify-immediate-fixes",
      "joint-recheck",
      "take-measures",
      "record-progress",
      "review-hazard",
      "serve-documents",
    ];
    const certified = userTasks.filter((task) => bpmn.headersOf(task)["certificate"] === "true");
    expect(ids(certified)).to.include.members(onSite);
  });
});

describe("every variable that decides or times something comes from somewhere", () => {
  for (const model of models)
    describe(model.file, () => {
      const caller = models
        .flatMap((other) => other.nodes)
        .find((node) => bpmn.calledProcessOf(node) === model.process.id);
      const given = caller
        ? bpmn.inputsOf(caller).map((mapping) => mapping.target)
        : broughtBy(model.nodes.flatMap((node) => bpmn.messageOf(node)?.name ?? []));
      it("reads only what it was given, what its forms and workers answer, and what messages bring", () =>
        expect(given).to.include.members(readFromOutside(model)));

      for (const node of model.nodes.filter((one) => bpmn.outputsOf(one).length > 0)) {
        const sources = bpmn.outputsOf(node).flatMap(({ source }) => bpmn.variablesIn(source));
        const formKey = bpmn.formKeyOf(node);
        if (formKey)
          it(`${node.name}: ${sources.join(", ")} are variables of form ${formKey}`, () => {
            const { schema } = form(formKey);
            expect(sources.filter((name) => !schema.properties?.[name]?.["x-variable"])).to.deep.equal([]);
          });
        else if (!bpmn.calledProcessOf(node))
          it(`${node.name}: ${sources.join(", ")} are answered by a worker or brought by a message`, () =>
            expect(sources.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).to.deep.equal([]));
      }
    });
});

/** What the messages that a process waits for carry, as the code or the form of the act says it. */
function broughtBy(messages: string[]): string[] {
  const usual = ["caseId", "leadUnitId", "departmentIds"];
  const ofActs = acts
    .filter(({ act }) => messages.includes(act.message))
    .flatMap(({ id, act }) => {
      const fields = Object.entries(form(id).schema.properties ?? {});
      const own = fields.filter(([, field]) => field["x-variable"]).map(([name]) => name);
      return ["submissionId", ...(act.correlate === "case" ? [] : ["partyId"]), ...own];
    });
  const referral = ["referralId", "sourceCaseId", "findingId", "reason"];
  const onTheSpot = ["partyId", "partyKind"];
  const urgent = ["urgent", "surprise", "filedBeforeEntry"];
  const unfiled = ["enteredOn"];
  return [
    ...usual,
    ...ofActs,
    ...(messages.includes("urgent-inspection-requested") ? urgent : []),
    ...(messages.includes("entered-unfiled") ? unfiled : []),
    ...(messages.includes("violation-suspected") ? referral : []),
    ...(messages.includes("simplified-penalty-opened") ? onTheSpot : []),
  ];
}

/** The variables that a process sets itself, by output mappings and repetitions. */
function producedIn({ nodes }: bpmn.Model): string[] {
  return nodes.flatMap((node) => {
    const repetition = bpmn.repetitionOf(node);
    const own = repetition ? [repetition.inputElement, repetition.outputCollection ?? ""] : [];
    return [...own, ...bpmn.outputsOf(node).map((mapping) => mapping.target)];
  });
}

/** The variables that a process reads in conditions, timers, groups, repetitions and mappings but does not set. */
function readFromOutside(model: bpmn.Model): string[] {
  const expressions = [
    ...model.flows.map((flow) => bpmn.conditionOf(flow) ?? ""),
    ...model.nodes.flatMap((node) => [
      bpmn.momentOf(node) ?? "",
      String(bpmn.extension(node, "AssignmentDefinition")?.["candidateGroups"] ?? ""),
      String(bpmn.extension(node, "TaskSchedule")?.["dueDate"] ?? ""),
      bpmn.repetitionOf(node)?.inputCollection ?? "",
      ...bpmn.inputsOf(node).map((mapping) => mapping.source),
    ]),
  ];
  const produced = new Set(producedIn(model));
  return [...new Set(expressions.flatMap(bpmn.variablesIn))].filter((name) => !produced.has(name));
}
