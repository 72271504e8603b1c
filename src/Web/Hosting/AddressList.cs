using System.Net;

namespace ArticleSearch.Web.Hosting;

/// <summary>Machines that a setting names: addresses, or networks such as <c>10.1.0.0/16</c>.</summary>
public sealed record AddressList(IReadOnlyList<IPNetwork> Networks)
{
    /// <exception cref="FormatException">One of them is neither; the message names the setting.</exception>
    public static AddressList Of(IEnumerable<string> written, string setting) => new([.. written.Select(one =>
        IPNetwork.TryParse(one, out var network) ? network
        : IPAddress.TryParse(one, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new FormatException($"{Settings.Section}:{setting}: '{one}'"))]);

    public bool Holds(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && Networks.Any(network => network.Contains(plain));
    }
}
