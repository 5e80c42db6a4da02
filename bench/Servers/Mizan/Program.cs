using Mizan;
using Mizan.Bench.Servers;

var builder = BenchHost.Configure(WebApplication.CreateSlimBuilder(args));
builder.Services.AddMizan();
var app = builder.Build();
app.MapMizan("/api/mizan");
app.Map(BenchHost.StatisticsPath, (RequestDelegate)(static context => context.Response.WriteAsync(BenchHost.Statistics())));
await app.RunAsync();
