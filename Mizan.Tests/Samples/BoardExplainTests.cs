using System.Net;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Explain;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;
using Mizan.Tests.Codegen.Commands;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>The line that <c>mizan explain</c> shows for a function, sent to the server that has it.</summary>
public class BoardExplainTests(World world) : BoardFixture(world)
{
    private const string Host = "http://localhost:5000";

    [Test]
    public async Task WhatIsExplainedIsUnderstood()
    {
        var described = await InProcess.RunAsync("", "emit", BoardServer.Assembly);
        var index = new DocumentIndex(IrReader.Read(KdlReader.Read(described.Output)));
        var invitation = new Invitation(index, Host + "/api/mizan");
        var functions = index.Functions.Values.OrderBy(function => function.Name.StartsWith("delete_", StringComparison.Ordinal));
        var invitations = functions
            .Select(function => (Function: function, Line: invitation.Of(function)))
            .Where(pair => !pair.Line.Contains(" -F ", StringComparison.Ordinal))
            .ToArray();
        Assert.That(invitations, Has.Length.GreaterThanOrEqualTo(16));
        // As curl, which keeps no cookie, and so is in nobody's name.
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Board.Client.BaseAddress };
        foreach (var (function, line) in invitations)
        {
            var (request, _) = CurlExamples.In($"$ {line}\n", Host).Single();
            using (request)
            {
                request.Headers.Authorization = null;
                using var response = await client.SendAsync(request);
                var body = await response.Content.ReadAsStringAsync();
                // A route may name a thing that is not there; what nobody understands is answered in other words, or in none.
                var isUnderstood = response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Unauthorized
                    || (function.HasGuard && response.StatusCode == HttpStatusCode.Forbidden)
                    || body.Contains("There is no attachment", StringComparison.Ordinal);
                Assert.That(isUnderstood, $"{line}\n{(int)response.StatusCode} {body}");
            }
        }
    }
}
