// A stand-in for a server that knows why it cannot serve.
process.send?.({ failed: "缺少表 cases" });
process.exitCode = 1;
