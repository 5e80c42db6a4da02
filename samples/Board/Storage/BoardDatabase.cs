using Microsoft.Data.Sqlite;

namespace Board.Storage;

/// <summary>The SQLite file behind the server. Hands out one session for each piece of work.</summary>
public sealed class BoardDatabase : IDisposable
{
    private const int BusySeconds = 5;

    private readonly string connectionString;

    // SQLite has one writer at a time. Waiting here costs a queue entry; waiting in SQLite would hold a thread.
    private readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>Uses a database file, which need not exist yet.</summary>
    /// <param name="path">The file.</param>
    public BoardDatabase(string path) =>
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();

    /// <summary>Opens a session that only reads.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The session; dispose it.</returns>
    public async Task<DatabaseSession> ReadAsync(CancellationToken ct) => new(await OpenAsync(ct), null, null);

    /// <summary>Opens a session in a transaction. What is not committed when it is disposed has not happened.</summary>
    /// <param name="ct">Ends the wait for other writers.</param>
    /// <returns>The session; commit, then dispose it.</returns>
    public async Task<DatabaseSession> WriteAsync(CancellationToken ct)
    {
        await writing.WaitAsync(ct);
        SqliteConnection? connection = null;
        try
        {
            connection = await OpenAsync(ct);
            // Immediate: a transaction that reads first and then writes could otherwise fail on a lock halfway.
            return new(connection, connection.BeginTransaction(deferred: false), writing);
        }
        catch
        {
            if (connection is not null) await connection.DisposeAsync();
            writing.Release();
            throw;
        }
    }

    /// <summary>Brings the file to the schema of this version, and fills a new one.</summary>
    /// <param name="ct">Ends the work.</param>
    /// <returns>A task that ends when the database can be used.</returns>
    public async Task PrepareAsync(CancellationToken ct)
    {
        // Readers and the writer do not wait for one another. The mode is kept in the file and cannot change in a transaction.
        await using (var plain = await ReadAsync(ct))
        {
            await plain.RunAsync("PRAGMA journal_mode = WAL", ct);
        }
        await using var session = await WriteAsync(ct);
        await Schema.ApplyAsync(session, ct);
        await session.CommitAsync(ct);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(connectionString)) SqliteConnection.ClearPool(connection);
        writing.Dispose();
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            // The client library retries by sleeping 150 ms; SQLite's own wait between processes is much finer.
            // Behind a large file the log would stay as large as it was.
            command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 8388608";
            await command.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
