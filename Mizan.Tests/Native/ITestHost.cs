namespace Mizan.Tests.Native;

/// <summary>A running server, wherever it runs.</summary>
internal interface ITestHost : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>The process that the server is in.</summary>
    int ProcessId { get; }

    /// <summary>What was logged as a warning or worse; complete when the server has stopped.</summary>
    IEnumerable<string> Failures { get; }

    /// <summary>Everything that was logged, with the id of each event in brackets; complete when the server has stopped.</summary>
    string Logged { get; }

    /// <summary>Stops as the application does when it is told to; whoever is connected may stay until it has stopped.</summary>
    Task StopAsync();
}
