using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;

namespace ArticleSearch.Web.Tests.Operators;

public sealed class AccountsTests
{
    [Theory]
    [InlineData("operator", "mật khẩu để trần")]
    [InlineData("operator", "AQAAAAEA")]
    [InlineData("", null)]
    public void What_nobody_could_sign_in_with_is_refused_with_the_name_of_the_setting(string user, string? hash)
    {
        var settings = new Settings { Operator = { User = user, PasswordHash = hash ?? Passwords.Hash("một câu dài") } };

        var refused = Assert.Throws<FormatException>(() => Accounts.Of(settings));

        Assert.StartsWith("ArticleSearch:Operator:", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("trần", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_role_has_its_own_password()
    {
        var accounts = Accounts.Of(new Settings
        {
            Operator = { PasswordHash = Passwords.Hash("của người điều hành") },
            Reader = { User = "tòa soạn", PasswordHash = Passwords.Hash("của người đọc") },
        });

        Assert.Equal(Role.Reader, accounts.Find("Tòa soạn", "của người đọc")!.Role);
        Assert.Equal(Role.Operator, accounts.Find("operator", "của người điều hành")!.Role);
        Assert.Null(accounts.Find("operator", "của người đọc"));
    }
}
