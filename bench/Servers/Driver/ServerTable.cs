namespace Mizan.Bench.Servers.Driver;

/// <summary>The servers, those that the others are compared with first.</summary>
internal static class ServerTable
{
    /// <summary>Finds the servers that were published.</summary>
    /// <param name="folder">Where to.</param>
    public static IReadOnlyList<Server> Find(string folder)
    {
        var node = Path.Combine(AppContext.BaseDirectory, "../../../../Node");
        Server[] all =
        [
            Jit("raw Kestrel, JIT", "raw"),
            Jit("by hand, JIT", "manual"),
            Jit("by hand behind routing, JIT", "manual", "--routed=1"),
            Jit("Mizan, JIT", "mizan"),
            Jit("minimal APIs, JIT", "minimal"),
            Jit("MVC, JIT", "mvc"),
            Jit("gRPC, JIT", "grpc"),
            Native("raw Kestrel, AOT", "raw"),
            Native("by hand behind routing, AOT", "manual", "--routed=1"),
            Native("Mizan, AOT", "mizan"),
            Native("minimal APIs, AOT", "minimal"),
            Native("gRPC, AOT", "grpc"),
            Node("raw Node", "raw"),
            Node("Hono", "hono"),
            Node("tRPC, standalone", "trpc"),
            Node("tRPC, Fastify", "trpc-fastify"),
        ];
        return [.. all.Where(server => File.Exists(server.Command[0]))];

        Server Jit(string name, string program, params string[] more) => new(name, [$"{folder}/{program}-jit/{program}", .. more]);

        Server Native(string name, string program, params string[] more) => new(name, [$"{folder}/{program}-aot/{program}", .. more]);

        Server Node(string name, string script) => new(name, "/usr/bin/node", Path.GetFullPath($"{node}/{script}.mjs"));
    }
}
