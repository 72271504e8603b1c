using System.CommandLine;
using System.CommandLine.Parsing;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Commands;

/// <summary>The filters of the search page as options of the command line: same names, same values, same reading.</summary>
internal static class FilterOptions
{
    private static readonly Option<string[]> Section = Many(SearchAddress.Section, "chuyên mục");
    private static readonly Option<string[]> Year = Many(SearchAddress.Year, "năm đăng");
    private static readonly Option<string[]> Writer = Many(SearchAddress.Writer, "tác giả");
    private static readonly Option<string[]> Tag = Many(SearchAddress.Tag, "thẻ");
    private static readonly Option<string[]> Kind = Many(SearchAddress.Kind, "loại bài: tin-bai, tong-ket, dai-ky, bao-in");
    private static readonly Option<string[]> WithoutSection = Many(SearchAddress.WithoutSection, "trừ chuyên mục");
    private static readonly Option<string[]> WithoutYear = Many(SearchAddress.WithoutYear, "trừ năm đăng");
    private static readonly Option<string[]> WithoutWriter = Many(SearchAddress.WithoutWriter, "trừ tác giả");
    private static readonly Option<string[]> WithoutTag = Many(SearchAddress.WithoutTag, "trừ thẻ");
    private static readonly Option<string[]> WithoutKind = Many(SearchAddress.WithoutKind, "trừ loại bài");
    private static readonly Option<string[]> Person = Many("nguoi", "người nói (phát biểu)");
    private static readonly Option<string[]> Office = Many("chuc-vu", "chức vụ (phát biểu, nhân sự)");
    private static readonly Option<string[]> Organisation = Many("co-quan", "cơ quan (phát biểu, nhân sự)");
    private static readonly Option<string[]> FactKind = Many("kieu", "phát biểu: nguyen-van, thuat-lai; số liệu: thuc-hien, ke-hoach, so-sanh; sơ kết: so-ket, tong-ket, danh-gia, kiem-diem");
    private static readonly Option<string[]> SpeakerKind = Many("nguoi-noi", "ai nói: ca-nhan, to-chuc, van-ban, chua-ro");
    private static readonly Option<string[]> Standing = Many("tu-cach", "nhân sự: dang-giu, nguyen, quyen");
    private static readonly Option<string[]> Unit = Many("don-vi", "đơn vị của số liệu");
    private static readonly Option<string[]> Thing = Many("doi-tuong", "số liệu đo gì");
    private static readonly Option<string[]> Of = Many("cua", "số liệu nói về đâu, về ai");
    private static readonly Option<string[]> FigureYear = Many("nam-so-lieu", "năm của số liệu, năm được sơ kết, tổng kết");
    private static readonly Option<string[]> Change = Many("thay-doi", "số liệu: tang, giam");
    private static readonly Option<string[]> Programme = Many("chuong-trinh", "chương trình được sơ kết, tổng kết (số liệu, sơ kết)");
    private static readonly Option<string?> Least = One(FactAddress.Least, "giá trị nhỏ nhất (100 tỷ đồng)");
    private static readonly Option<string?> Most = One(FactAddress.Most, "giá trị lớn nhất");
    private static readonly Option<string?> Period = One(FactAddress.Period, "kỳ của số liệu (2018, quý1/2018, 2016..2020)");
    private static readonly Option<string?> On = One(FactAddress.On, "giữ chức vụ vào ngày");
    private static readonly Option<string?> From = new($"--{SearchAddress.From}") { Description = "từ ngày (2018, 2/2018, 9-2-2018)" };
    private static readonly Option<string?> To = new($"--{SearchAddress.To}") { Description = "đến ngày" };
    private static readonly Option<string?> Sort = new($"--{SearchAddress.Sort}") { Description = "thứ tự: lien-quan, moi, cu, moi-nap; nhân sự: ten thay cho moi-nap" };
    private static readonly Option<bool> ExactMarks = new($"--{SearchAddress.ExactMarks}") { Description = "đúng dấu như đã gõ" };

    private static readonly Option<string?> After = new($"--{SearchAddress.After}") { Description = "đi tiếp sau một trang: “next” của --json" };

    private static readonly Option<string[]>[] OfFacts =
        [Person, Office, Organisation, FactKind, SpeakerKind, Standing, Unit, Thing, Of, FigureYear, Change, Programme];

    private static readonly Option<string[]>[] Lists =
        [Section, Year, Writer, Tag, Kind, WithoutSection, WithoutYear, WithoutWriter, WithoutTag, WithoutKind, .. OfFacts,
            .. OfFacts.Select(option => Many("tru-" + NameOf(option), "trừ " + option.Description))];

    private static readonly Option<string?>[] Singles = [From, To, Least, Most, Period, On];
    private static readonly Option[] Filters = [.. Lists, .. Singles];
    private static readonly Option[] All = [.. Filters, Sort, ExactMarks, After];

    /// <summary>Something is asked for even without words.</summary>
    public static bool NarrowsIn(CommandResult command) => Array.Exists(Filters, option => command.GetResult(option) is { Implicit: false });

    public static bool AnyIn(CommandResult command) => Array.Exists(All, option => command.GetResult(option) is { Implicit: false });

    public static void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The address of the page that these options and words ask for; reading it complains of what cannot be understood.</summary>
    public static QueryString AddressOf(ParseResult parsed, string words)
    {
        var address = words.Length == 0 ? QueryString.Empty : QueryString.Create(SearchAddress.Text, words);
        foreach (var option in Lists)
        {
            foreach (var value in parsed.GetValue(option) ?? [])
            {
                address = address.Add(NameOf(option), value);
            }
        }

        foreach (var option in (Option<string?>[])[.. Singles, Sort, After])
        {
            if (parsed.GetValue(option) is { } value)
            {
                address = address.Add(NameOf(option), value);
            }
        }

        return parsed.GetValue(ExactMarks) ? address.Add(SearchAddress.ExactMarks, "1") : address;
    }

    private static Option<string?> One(string name, string description) => new($"--{name}") { Description = description };

    private static Option<string[]> Many(string name, string description) =>
        new($"--{name}") { Description = description, AllowMultipleArgumentsPerToken = false };

    private static string NameOf(Option option) => option.Name[2..];
}
