using System.Text.Json;
using Mizan;

namespace Consumer;

public static partial class Forms
{
    [Client(Route = "/form/", Methods = ["POST"])]
    public static partial IResult Form(string text = "", string[]? tags = null) => Results.Text($"{text} {tags?.Length}");

    [Client(Route = "/json/", Methods = ["POST"])]
    public static partial IResult Json(JsonElement any) => Results.Text(any.GetRawText());
}
