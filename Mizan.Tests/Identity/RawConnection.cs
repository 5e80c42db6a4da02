using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mizan.Tests.Identity;

/// <summary>Sends what no client library would.</summary>
internal static class RawConnection
{
    public static async Task<string> SendAsync(Uri address, string request)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, timeout.Token);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), timeout.Token);
        await using var stream = new NetworkStream(socket);
        using var answer = new StreamReader(stream);
        return await answer.ReadToEndAsync(timeout.Token);
    }
}
