using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript.Checks;

/// <summary>One rule of <c>@mizan/base/validate</c> with its arguments.</summary>
/// <param name="Name">The function that makes it.</param>
/// <param name="Call">The call of that function.</param>
internal sealed record CheckRule(string Name, string Call)
{
    /// <summary>The function that gives a rule other words.</summary>
    public const string Saying = "saying";

    private string? Message { get; init; }

    /// <summary>The functions that the expression needs.</summary>
    public IEnumerable<string> Imports => Message is null ? [Name] : [Name, Saying];

    /// <summary>The expression that makes the rule.</summary>
    public string Expression => Message is null ? Call : $"{Saying}({TsText.Literal(Message)}, {Call})";

    /// <summary>The rule with the application's own words, if it has any for this constraint.</summary>
    public CheckRule InWordsOf(IrConstraints constraints, string constraint) => this with { Message = constraints.MessageOf(constraint) };
}
