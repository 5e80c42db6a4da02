namespace Mizan.Tests.Codegen.Commands;

/// <summary>How a run of the command ended.</summary>
internal sealed record ToolResult(int Code, string Output, string Error);
