using System.Text.Json;
using Mizan.Codegen.Diff;
using Mizan.Codegen.Terminal;

namespace Mizan.Tests.Codegen.Commands;

internal sealed class DiffCommandTests
{
    private string folder = "";

    private string Old => Path.Combine(folder, "old.kdl");

    [SetUp]
    public void WriteOld()
    {
        folder = Directory.CreateTempSubdirectory("mizan-diff-").FullName;
        File.WriteAllText(Old, Sample.Text);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task BreakingChangesComeFirstAndDecideTheExitCode()
    {
        var run = await InProcess.RunAsync(Changed(), "diff", Old, "-");
        Assert.That(run, Is.EqualTo(new ToolResult(
            1,
            """
            breaking    struct card: field 'title' is gone; deployed clients expect it

            compatible  function search: argument 'limit' is new, and may be left out; deployed clients leave it out

            1 breaking, 1 compatible

            """,
            "")));
    }

    [Test]
    public async Task WithoutABreakingChangeItIsDone()
    {
        var now = Sample.Text.Replace("\"search\" kind=\"call\"", "\"search\" kind=\"call\" deprecated=#true");
        const string Expected = "compatible  function search: it is deprecated; it works as before\n\n1 compatible\n";
        Assert.That(await InProcess.RunAsync(now, "diff", Old, "-"), Is.EqualTo(new ToolResult(0, Expected, "")));
    }

    [Test]
    public async Task WhatDoesNotTravelIsNamedOnRequest()
    {
        var told = Sample.Text.Replace("Cards in their order.", "All cards.");
        Assert.That(
            await InProcess.RunAsync(told, "diff", Old, "-"), Is.EqualTo(new ToolResult(0, "Nothing that travels has changed.\n", "")));
        var run = await InProcess.RunAsync(told, "diff", "--all", Old, "-");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.StartWith("neutral  function board_cards: the documentation of the function reads differently\n"));
    }

    [Test]
    public async Task JsonHasTheSameChangesInAFixedShape()
    {
        var run = await InProcess.RunAsync(Changed(), "diff", Old, "-", "--json");
        Assert.That(run.Code, Is.EqualTo(1));
        using var json = JsonDocument.Parse(run.Output);
        var members = json.RootElement.EnumerateObject().Select(member => member.Name);
        Assert.That(members, Is.EqualTo(new[] { "breaking", "compatible", "neutral", "changes" }));
        Assert.That(json.RootElement.GetProperty("breaking").GetInt32(), Is.EqualTo(1));
        var first = json.RootElement.GetProperty("changes")[0];
        Assert.That(
            first.EnumerateObject().Select(property => $"{property.Name}={property.Value}"),
            Is.EqualTo(new[]
            {
                "judgement=breaking", "rule=field-removed", "kind=struct", "name=card", "member=title",
                "text=field 'title' is gone; deployed clients expect it",
            }));
    }

    [Test]
    public void ColoursAreAroundTheJudgementOnly()
    {
        var change = new Change(Judgement.Breaking, Rule.FunctionRemoved, new(SubjectKind.Function, "f"), null, "it is gone");
        Assert.That(DiffText.Write([change], new Colours(isOn: true)), Does.StartWith("\e[31mbreaking\e[0m  function f: it is gone\n"));
        Assert.That(DiffText.Write([change], Colours.None), Does.StartWith("breaking  function f: it is gone\n"));
    }

    private static string Changed() => Sample.Text
        .Replace("field \"title\" type=\"string\" min-length=1 max-length=80;", "")
        .Replace("input \"text\" type=\"string\";", "input \"text\" type=\"string\"; input \"limit\" type=\"int32\" optional=#true;");
}
