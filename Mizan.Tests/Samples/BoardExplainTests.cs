using System.Net;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Explain;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;
using Mizan.Tests.Codegen.Commands;

namespace Mizan.Tests.Samples;

/// <summary>The line that <c>mizan explain</c> shows for a function, sent to the server that has it.</summary>
public class BoardExplainTests : BoardFixture
{
    private const string Host = "http://localhost:5000";

    [Test]
    public async Task WhatIsExplainedIsUnderstood()
    {
        var described = await InProcess.RunAsync("", "emit", BoardServer.Assembly);
        var index = new DocumentIndex(IrReader.Read(KdlReader.Read(described.Output)));
        var invitation = new Invitation(index, Host + "/api/mizan");
        var functions = index.Functions.Values.OrderBy(function => function.Name.StartsWith("delete_", StringComparison.Ordinal));
        var lines = functions.Select(invitation.Of).Where(line => !line.Contains(" -F ")).ToArray();
        Assert.That(lines, Has.Length.GreaterThanOrEqualTo(16));
        // As curl, which keeps no cookie, and so is in nobody's name.
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Board.Client.BaseAddress };
        foreach (var line in lines)
        {
            var (request, _) = CurlExamples.In($"$ {line}\n", Host).Single();
            using (request)
            {
                request.Headers.Authorization = null;
                using var response = await client.SendAsync(request);
                Assert.That(
                    response.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Unauthorized),
                    $"{line}\n{await response.Content.ReadAsStringAsync()}");
            }
        }
    }
}
