using ArticleSearch.Web.Commands;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class TerminalTests
{
    [Fact]
    public void A_message_takes_the_place_of_the_status_which_is_written_again_below_it()
    {
        using var screen = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(screen, isTerminal: true);

        terminal.Show("nạp: 0%");
        terminal.WriteLine("xấu.html: hỏng");
        terminal.EndStatus();
        terminal.WriteLine("xong");

        Assert.Equal("\rnạp: 0%\u001b[K\r\u001b[Kxấu.html: hỏng\nnạp: 0%\nxong\n", screen.ToString());
    }

    [Fact]
    public void A_file_gets_the_messages_only()
    {
        using var file = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(file, isTerminal: false);

        terminal.Show("nạp: 0%");
        terminal.WriteLine("xấu.html: hỏng");
        terminal.EndStatus();

        Assert.Equal("xấu.html: hỏng\n", file.ToString());
    }
}
