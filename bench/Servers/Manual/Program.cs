using Mizan.Bench.Servers;
using Mizan.Bench.Servers.Manual;

// `--routed` puts the handlers behind the platform's routing; without it they look at the path themselves.
var builder = BenchHost.Configure(WebApplication.CreateSlimBuilder(args));
var app = builder.Build();
if (builder.Configuration["routed"] is not null)
{
    app.Map("/api/mizan/call", (RequestDelegate)Handlers.CallAsync);
    app.Map("/api/mizan/ctx/user", (RequestDelegate)Handlers.FetchAsync);
    app.Map(BenchHost.StatisticsPath, (RequestDelegate)(static context => context.Response.WriteAsync(BenchHost.Statistics())));
}
else
{
    app.Run(Handlers.HandleAsync);
}
await app.RunAsync();
