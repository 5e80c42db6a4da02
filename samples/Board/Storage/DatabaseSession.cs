using Microsoft.Data.Sqlite;

namespace Board.Storage;

/// <summary>One connection, held for one piece of work, with a transaction around it when it writes.</summary>
public sealed class DatabaseSession : IAsyncDisposable, IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction? transaction;
    private readonly SemaphoreSlim? gate;

    internal DatabaseSession(SqliteConnection connection, SqliteTransaction? transaction, SemaphoreSlim? gate)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.gate = gate;
    }

    /// <summary>All rows of a query.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="map">Reads the current row.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="parameters">Values by parameter name.</param>
    /// <returns>The rows.</returns>
    public Task<List<T>> ListAsync<T>(
        string sql, Func<SqliteDataReader, T> map, CancellationToken ct, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        return Run(Command(sql, parameters), map, ct);

        static async Task<List<T>> Run(SqliteCommand owned, Func<SqliteDataReader, T> map, CancellationToken ct)
        {
            await using var command = owned;
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<T>();
            while (await reader.ReadAsync(ct)) rows.Add(map(reader));
            return rows;
        }
    }

    /// <summary>The first row of a query.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="map">Reads the row.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="parameters">Values by parameter name.</param>
    /// <returns>The row; the type's default when there is none.</returns>
    public Task<T?> FirstAsync<T>(
        string sql, Func<SqliteDataReader, T> map, CancellationToken ct, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        return Run(Command(sql, parameters), map, ct);

        static async Task<T?> Run(SqliteCommand owned, Func<SqliteDataReader, T> map, CancellationToken ct)
        {
            await using var command = owned;
            await using var reader = await command.ExecuteReaderAsync(ct);
            return await reader.ReadAsync(ct) ? map(reader) : default;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="parameters">Values by parameter name.</param>
    /// <returns>How many rows it changed.</returns>
    public Task<int> RunAsync(string sql, CancellationToken ct, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        return Run(Command(sql, parameters), ct);

        static async Task<int> Run(SqliteCommand owned, CancellationToken ct)
        {
            await using var command = owned;
            return await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Opens a value that is too large to be held in memory. It ends with the session.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="readOnly">Whether it is only read; its length cannot change in any case.</param>
    /// <returns>The value; dispose it before the session.</returns>
    public SqliteBlob OpenBlob(string table, string column, long row, bool readOnly) => new(connection, table, column, row, readOnly);

    /// <summary>Makes what was written visible to everybody.</summary>
    /// <param name="ct">Ends the work.</param>
    /// <returns>A task that ends when it is.</returns>
    public Task CommitAsync(CancellationToken ct) => transaction!.CommitAsync(ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null) await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            gate?.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            transaction?.Dispose();
            connection.Dispose();
        }
        finally
        {
            gate?.Release();
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
