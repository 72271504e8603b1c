using System.Net;
using System.Net.Sockets;

namespace ArticleSearch.Web.Guarding;

/// <summary>Whom an address is counted with: one IPv4 address, or the /64 of IPv6 addresses that a household has to come from.</summary>
public static class Household
{
    public static IPAddress Of(IPAddress? address)
    {
        var known = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
        if (known.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return known;
        }

        var bytes = known.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
