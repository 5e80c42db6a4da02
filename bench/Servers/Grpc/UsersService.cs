using global::Grpc.Core;

namespace Mizan.Bench.Servers.Grpc;

/// <summary>The two requests as gRPC has them: the user's objects are copied into messages, which write themselves.</summary>
internal sealed class UsersService : Users.UsersBase
{
    public override Task<AddReply> Add(AddRequest request, ServerCallContext context) =>
        Task.FromResult(new AddReply { Sum = Work.Add(request.A, request.B).Sum });

    public override Task<FetchReply> Fetch(FetchRequest request, ServerCallContext context)
    {
        var reply = new FetchReply { Profile = Message(Work.Profile(request.UserId)) };
        foreach (var order in Work.Orders(request.UserId)) reply.Orders.Add(Message(order));
        foreach (var notification in Work.Notifications(request.UserId)) reply.Notifications.Add(Message(notification));
        return Task.FromResult(reply);
    }

    private static Profile Message(UserProfile profile) => new()
    {
        Id = profile.Id,
        Name = profile.Name,
        Email = profile.Email,
        Created = profile.Created,
        Active = profile.Active,
        Bio = profile.Bio,
    };

    private static Order Message(UserOrder order) => new()
    {
        Id = order.Id,
        Sku = order.Sku,
        Title = order.Title,
        Quantity = order.Quantity,
        Price = order.Price,
        Paid = order.Paid,
    };

    private static Notification Message(UserNotification notification) => new()
    {
        Id = notification.Id,
        Kind = notification.Kind,
        Text = notification.Text,
        Read = notification.Read,
    };
}
