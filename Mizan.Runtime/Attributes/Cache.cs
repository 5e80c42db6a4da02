namespace Mizan;

/// <summary>The values of <see cref="ClientAttribute.Cache"/> that are no number of seconds.</summary>
public static class Cache
{
    /// <summary>Answers may be kept until a mutation invalidates them.</summary>
    public const int Forever = -1;

    /// <summary>Answers may not be kept.</summary>
    public const int Never = 0;
}
