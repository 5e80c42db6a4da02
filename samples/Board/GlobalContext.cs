using Mizan;

namespace Board;

/// <summary>What every page shows.</summary>
[Context("global")]
public sealed class GlobalContext;
