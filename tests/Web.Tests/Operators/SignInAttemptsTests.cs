using System.Net;
using ArticleSearch.Replica;
using ArticleSearch.Web.Operators;

namespace ArticleSearch.Web.Tests.Operators;

public sealed class SignInAttemptsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly PassingClock _clock = new(Start);
    private readonly SignInAttempts _attempts;

    public SignInAttemptsTests() => _attempts = new SignInAttempts(_clock);

    [Fact]
    public void Waits_double_up_to_a_quarter_of_an_hour()
    {
        var waits = new List<double>();
        for (var failure = 1; failure <= 10; failure++)
        {
            _attempts.Begin(Of("203.0.113.7"));
            waits.Add(_attempts.WaitOf(Of("203.0.113.7")).TotalMinutes);
            _clock.AdvanceTo(_clock.GetUtcNow() + _attempts.WaitOf(Of("203.0.113.7")));
        }

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 15, 15], waits);
    }

    [Fact]
    public void A_success_or_an_hour_makes_it_forget()
    {
        Fail("203.0.113.7", 4);
        _attempts.Succeeded(Of("203.0.113.7"));
        Fail("203.0.113.7", 4);
        Assert.Equal(TimeSpan.Zero, _attempts.WaitOf(Of("203.0.113.7")));

        _clock.AdvanceTo(Start.AddHours(2));
        Fail("203.0.113.7", 4);
        Assert.Equal(TimeSpan.Zero, _attempts.WaitOf(Of("203.0.113.7")));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:aaaa::8", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void One_household_is_counted_together(string failed, string other, bool together)
    {
        Fail(failed, SignInAttempts.Free);

        Assert.Equal(together, _attempts.WaitOf(Of(other)) > TimeSpan.Zero);
    }

    [Fact]
    public void A_flood_of_addresses_is_forgotten_before_whoever_waits()
    {
        Fail("203.0.113.7", 7);
        for (var number = 0; number < 30_000; number++)
        {
            _attempts.Begin(new IPAddress([10, (byte)(number >> 16), (byte)((number >> 8) & 0xFF), (byte)(number & 0xFF)]));
        }

        Assert.True(_attempts.WaitOf(Of("203.0.113.7")) > TimeSpan.Zero);
    }

    private void Fail(string address, int times)
    {
        for (var time = 0; time < times; time++)
        {
            _attempts.Begin(Of(address));
        }
    }

    private static IPAddress Of(string address) => IPAddress.Parse(address);
}
