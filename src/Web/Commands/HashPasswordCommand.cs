using System.CommandLine;
using System.Text;
using ArticleSearch.Web.Operators;

namespace ArticleSearch.Web.Commands;

/// <summary><c>hash-password</c>: reads a password from standard input, prints what the settings want of it.</summary>
public static class HashPasswordCommand
{
    public static Command Build()
    {
        var command = new Command("hash-password", "đọc mật khẩu từ đầu vào, in ra giá trị băm để khai báo");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var password = Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : ReadUnseen();
        if (password.Length < Passwords.MinLength)
        {
            Console.Error.WriteLine($"Mật khẩu cần ít nhất {Passwords.MinLength} ký tự: một câu dễ nhớ là tốt nhất.");
            return CommandLine.NotAllDone;
        }

        Console.Out.WriteLine(Passwords.Hash(password));
        return CommandLine.Done;
    }

    /// <summary>From the terminal, without showing it.</summary>
    private static string ReadUnseen()
    {
        Console.Error.Write("Mật khẩu: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (key.KeyChar != '\0')
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
