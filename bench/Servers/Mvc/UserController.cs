using Microsoft.AspNetCore.Mvc;

namespace Mizan.Bench.Servers.Mvc;

/// <summary>The two endpoints as actions.</summary>
[ApiController]
public sealed class UserController : ControllerBase
{
    /// <summary>W1.</summary>
    [HttpPost("/api/mizan/call/")]
    public CallAnswer Post(CallBody call) => new(Work.Add(call.Args.A, call.Args.B), CallAnswer.Stale);

    /// <summary>W2.</summary>
    [HttpGet("/api/mizan/ctx/user/")]
    public FetchAnswer Get([FromQuery(Name = "user_id")] int userId) =>
        new(Work.Notifications(userId), Work.Orders(userId), Work.Profile(userId));

    /// <summary>What was allocated.</summary>
    [HttpGet(BenchHost.StatisticsPath)]
    public string Statistics() => BenchHost.Statistics();
}
