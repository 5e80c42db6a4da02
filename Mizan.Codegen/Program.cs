using Mizan.Codegen;
using Mizan.Codegen.Terminal;

return await Tool.RunAsync(args, ToolConsole.OfProcess());
