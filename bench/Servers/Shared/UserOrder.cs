namespace Mizan.Bench.Servers;

/// <summary>A row of a fetch, with a number that is no integer.</summary>
public sealed record UserOrder(int Id, string Sku, string Title, int Quantity, double Price, bool Paid);
