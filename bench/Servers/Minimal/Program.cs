using Mizan.Bench.Servers;
using Mizan.Bench.Servers.Minimal;

// The platform's own way: minimal APIs, with both of its generators.
var builder = BenchHost.Configure(WebApplication.CreateSlimBuilder(args));
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerContext.Default));
var app = builder.Build();
app.MapPost("/api/mizan/call/", static (CallBody call) => new CallAnswer(Work.Add(call.Args.A, call.Args.B), CallAnswer.Stale));
app.MapGet("/api/mizan/ctx/user/", static (int user_id) => new FetchAnswer(
    Work.Notifications(user_id), Work.Orders(user_id), Work.Profile(user_id)));
app.MapGet(BenchHost.StatisticsPath, static () => BenchHost.Statistics());
await app.RunAsync();
