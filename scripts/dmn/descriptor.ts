/** The part of DMN 1.3 that our models use, for the XML reader: anything else is a fault of the file. */

const attribute = (name: string) => ({ name, type: "String", isAttr: true });
const text = (name: string) => ({ name, type: "String" });
const one = (name: string, type: string) => ({ name, type, xml: { serialize: "property" } });
const many = (name: string, type: string) => ({ ...one(name, type), isMany: true });
const type = (name: string, ...properties: object[]) => ({
  name,
  properties: [attribute("id"), ...properties],
});

export const dmn = {
  name: "DMN",
  prefix: "dmn",
  uri: "https://www.omg.org/spec/DMN/20191111/MODEL/",
  xml: { tagAlias: "lowerCase" },
  types: [
    type(
      "Definitions",
      attribute("name"),
      attribute("namespace"),
      attribute("exporter"),
      attribute("exporterVersion"),
      many("decision", "Decision"),
      { name: "dmnDI", type: "dmndi:DMNDI" },
    ),
    type(
      "Decision",
      attribute("name"),
      text("description"),
      one("variable", "Variable"),
      many("informationRequirement", "InformationRequirement"),
      one("decisionTable", "DecisionTable"),
    ),
    type("Variable", attribute("name"), attribute("typeRef")),
    type("InformationRequirement", one("requiredDecision", "RequiredDecision")),
    type("RequiredDecision", attribute("href")),
    type(
      "DecisionTable",
      attribute("hitPolicy"),
      many("input", "Input"),
      many("output", "Output"),
      many("rule", "Rule"),
    ),
    type("Input", attribute("label"), one("inputExpression", "Cell"), one("inputValues", "Cell")),
    type("Output", attribute("label"), attribute("name"), attribute("typeRef")),
    type("Rule", text("description"), many("inputEntry", "Cell"), many("outputEntry", "Cell")),
    type("Cell", attribute("typeRef"), attribute("expressionLanguage"), text("text")),
  ],
};

export const dmndi = {
  name: "DMNDI",
  prefix: "dmndi",
  uri: "https://www.omg.org/spec/DMN/20191111/DMNDI/",
  types: [
    type("DMNDI", many("diagrams", "DMNDiagram")),
    type("DMNDiagram", many("shapes", "DMNShape"), many("edges", "DMNEdge")),
    type("DMNShape", attribute("dmnElementRef"), { name: "bounds", type: "dmndc:Bounds" }),
    type("DMNEdge", attribute("dmnElementRef"), { name: "waypoint", type: "dmndd:Waypoint", isMany: true }),
  ].map((each) => ({
    ...each,
    properties: each.properties.map((property) => ({ ...property, xml: undefined })),
  })),
};

const coordinates = (...names: string[]) => names.map((name) => ({ name, type: "Real", isAttr: true }));

export const dmndc = {
  name: "DMNDC",
  prefix: "dmndc",
  uri: "http://www.omg.org/spec/DMN/20180521/DC/",
  types: [{ name: "Bounds", properties: coordinates("x", "y", "width", "height") }],
};

export const dmndd = {
  name: "DMNDD",
  prefix: "dmndd",
  uri: "http://www.omg.org/spec/DMN/20180521/DI/",
  xml: { tagAlias: "lowerCase" },
  types: [{ name: "Waypoint", properties: coordinates("x", "y") }],
};
