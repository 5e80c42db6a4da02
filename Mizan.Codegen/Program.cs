using System.CommandLine;
using Mizan.Codegen.Commands;

var root = new RootCommand("Works on the interface descriptions of servers that are written with Mizan.")
{
    EmitCommand.Create(),
};
return root.Parse(args).Invoke();
