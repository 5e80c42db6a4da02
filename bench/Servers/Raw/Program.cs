using System.Buffers;
using Mizan.Bench.Servers;

// Constant bytes, whatever was asked: the limit of what lies below.
var app = BenchHost.Configure(WebApplication.CreateSlimBuilder(args)).Build();
app.Run(static context =>
{
    var response = context.Response;
    var isFetch = context.Request.Method == "GET";
    if (isFetch && context.Request.Path == BenchHost.StatisticsPath) return response.WriteAsync(BenchHost.Statistics());
    var answer = (isFetch ? Workload.Fetch : Workload.Call).Answer;
    response.ContentType = "application/json; charset=utf-8";
    response.ContentLength = answer.Length;
    response.BodyWriter.Write(answer);
    return Task.CompletedTask;
});
await app.RunAsync();
