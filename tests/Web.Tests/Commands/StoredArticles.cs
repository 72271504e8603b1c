using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>Looks into the database beside the running program.</summary>
internal static class StoredArticles
{
    /// <summary>0 as well while there is no database.</summary>
    public static async Task<long> CountAsync(TemporaryFolder folder, string where = "1 = 1")
    {
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder.Path, "data", "articles.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        try
        {
            await using var connection = new SqliteConnection(address.ConnectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The conditions stand in these tests.
            command.CommandText = $"SELECT count(*) FROM article WHERE {where}";
#pragma warning restore CA2100
            return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        }
        catch (SqliteException notYet) when (notYet.SqliteErrorCode is 1 or 14)
        {
            // No table, or no file.
            return 0;
        }
    }
}
