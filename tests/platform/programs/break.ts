// A stand-in for a server that breaks before it serves.
throw new Error("a module is broken");
