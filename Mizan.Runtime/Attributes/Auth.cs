namespace Mizan;

/// <summary>Who may call a function.</summary>
public enum Auth
{
    /// <summary>Anyone.</summary>
    None,

    /// <summary>Any caller with an identity.</summary>
    Required,

    /// <summary>Callers in the role <c>staff</c>.</summary>
    Staff,

    /// <summary>Callers in the role <c>superuser</c>.</summary>
    Superuser,
}
