using System.Text.Json;

namespace Mizan.Bench.Servers;

/// <summary>The answers, written by hand against the platform's writer, with names that are encoded once.</summary>
public static class AnswerText
{
    private static readonly JsonEncodedText Result = JsonEncodedText.Encode("result");
    private static readonly JsonEncodedText Sum = JsonEncodedText.Encode("sum");
    private static readonly JsonEncodedText Invalidate = JsonEncodedText.Encode("invalidate");
    private static readonly JsonEncodedText User = JsonEncodedText.Encode("user");
    private static readonly JsonEncodedText Notifications = JsonEncodedText.Encode("notifications");
    private static readonly JsonEncodedText Orders = JsonEncodedText.Encode("orders");
    private static readonly JsonEncodedText Profile = JsonEncodedText.Encode("profile");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Email = JsonEncodedText.Encode("email");
    private static readonly JsonEncodedText Created = JsonEncodedText.Encode("created");
    private static readonly JsonEncodedText Active = JsonEncodedText.Encode("active");
    private static readonly JsonEncodedText Bio = JsonEncodedText.Encode("bio");
    private static readonly JsonEncodedText Sku = JsonEncodedText.Encode("sku");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText Quantity = JsonEncodedText.Encode("quantity");
    private static readonly JsonEncodedText Price = JsonEncodedText.Encode("price");
    private static readonly JsonEncodedText Paid = JsonEncodedText.Encode("paid");
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    private static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText Read = JsonEncodedText.Encode("read");

    /// <summary>Writes the answer to a call.</summary>
    public static void WriteCall(Utf8JsonWriter json, Total total)
    {
        json.WriteStartObject();
        json.WriteStartObject(Result);
        json.WriteNumber(Sum, total.Sum);
        json.WriteEndObject();
        json.WriteStartArray(Invalidate);
        json.WriteStringValue(User);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Writes the answer to a fetch.</summary>
    public static void WriteFetch(Utf8JsonWriter json, UserNotification[] notifications, UserOrder[] orders, UserProfile profile)
    {
        json.WriteStartObject();
        json.WriteStartArray(Notifications);
        foreach (var notification in notifications) Write(json, notification);
        json.WriteEndArray();
        json.WriteStartArray(Orders);
        foreach (var order in orders) Write(json, order);
        json.WriteEndArray();
        json.WritePropertyName(Profile);
        Write(json, profile);
        json.WriteEndObject();
        json.Flush();
    }

    private static void Write(Utf8JsonWriter json, UserNotification notification)
    {
        json.WriteStartObject();
        json.WriteNumber(Id, notification.Id);
        json.WriteString(Kind, notification.Kind);
        json.WriteString(Text, notification.Text);
        json.WriteBoolean(Read, notification.Read);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UserOrder order)
    {
        json.WriteStartObject();
        json.WriteNumber(Id, order.Id);
        json.WriteString(Sku, order.Sku);
        json.WriteString(Title, order.Title);
        json.WriteNumber(Quantity, order.Quantity);
        json.WriteNumber(Price, order.Price);
        json.WriteBoolean(Paid, order.Paid);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UserProfile profile)
    {
        json.WriteStartObject();
        json.WriteNumber(Id, profile.Id);
        json.WriteString(Name, profile.Name);
        json.WriteString(Email, profile.Email);
        json.WriteString(Created, profile.Created);
        json.WriteBoolean(Active, profile.Active);
        json.WriteString(Bio, profile.Bio);
        json.WriteEndObject();
    }
}
