using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>The API as an OpenAPI 3.1 document, made of the same lists that routes and addresses are made of.</summary>
internal static class OpenApi
{
    private static readonly string[] Several =
        [SearchAddress.Section, SearchAddress.Year, SearchAddress.Writer, SearchAddress.Tag, SearchAddress.Kind];

    public static byte[] Write(string site)
    {
        var paths = new JsonObject();
        AddList(paths, SearchAddress.Path, "articles", "articles that came into the archive last", SearchAddress.Parameters, ListRoutes.Citing);
        foreach (var view in FactView.All)
        {
            var followed = view.IsCited ? $"{view.Kind} that came into the archive last" : $"{view.Kind} whom articles named last, each with the office given to him last";
            AddList(paths, view.Path, view.Kind, followed, [.. view.Parameters], view.Formats);
        }

        paths[SeriesPanel.TablePath + ".csv"] = Get("Series of the indicators among the figures found", [.. FactView.Figures.Parameters.Select(QueryParameter)], "text/csv");
        paths[FactView.Officials.Path + "/{id}.json"] = Get("An official", [PathParameter("id", "integer")], "application/json");
        paths[LedgerModel.JsonPath] = Get("The ledger of corrections of officials", [], "application/json");
        AddArticles(paths);
        AddOthers(paths);
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "ArticleSearch", ["version"] = "1", ["description"] = "Parameters are those of the pages. What cannot be understood is answered with 400 and {errors:[{parameter,sentence}]}." },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = site }),
            ["paths"] = paths,
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, SearchJson.Options);
    }

    private static void AddList(
        JsonObject paths, string path, string what, string followed, IReadOnlyList<string> parameters, IReadOnlyList<(string Suffix, string ContentType, string Label)> formats)
    {
        paths[path + ".json"] = Get($"A page of {what}; its “next” is the parameter “{SearchAddress.After}” of the next", [.. parameters.Select(QueryParameter)], "application/json");
        foreach (var (suffix, type, label) in formats)
        {
            var summary = suffix == ".atom" ? $"The {ListRoutes.MaxEntries} {followed}" : $"All {what} found, up to {WholeList.Limit}, as {label}";
            paths[path + suffix] = Get(summary, [.. parameters.Where(name => name is not (SearchAddress.Page or SearchAddress.After)).Select(QueryParameter)], type.Split(';')[0]);
        }
    }

    private static void AddArticles(JsonObject paths)
    {
        foreach (var format in ArticleFormat.All)
        {
            paths[$"{ArticleAddress.Path}{{name}}{format.Suffix}"] = Get(
                format.IsCitation ? $"The citation of an article as {format.Label}" : "An article, or a revision of it (key@number), with its annotations",
                [PathParameter("name", "string"), .. format.IsCitation ? [] : new[] { QueryParameter(ArticleAddress.Other) }], format.ContentType.Split(';')[0]);
        }
    }

    private static void AddOthers(JsonObject paths)
    {
        paths[SearchAddress.SuggestionsPath] = Get("Suggestions for what is being typed", [QueryParameter(SearchAddress.Text)], "application/json");
        paths[SearchAddress.PeoplePath] = Get("Officials for what is being typed", [QueryParameter(SearchAddress.Text)], "application/json");
        paths[Unapi.Path] = Get("unAPI: citations for reference managers", [QueryParameter("id"), QueryParameter("format")], "application/xml");
        paths[Descriptions.OpenSearchPath] = Get("OpenSearch description", [], "application/opensearchdescription+xml");
        paths[Descriptions.OpenApiPath] = Get("This document", [], "application/json");
        paths[Descriptions.SitemapPath] = Get("Index of sitemaps, where search engines are let in", [], "application/xml");
        paths["/sitemap/{after}.xml"] = Get("A sitemap", [PathParameter("after", "integer")], "application/xml");
    }

    private static JsonObject Get(string summary, JsonNode[] parameters, string type) => new()
    {
        ["get"] = new JsonObject
        {
            ["summary"] = summary,
            ["parameters"] = new JsonArray(parameters),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "OK", ["content"] = new JsonObject { [type] = new JsonObject() } },
            },
        },
    };

    private static JsonObject QueryParameter(string name)
    {
        var isList = Several.Contains(name) || name.StartsWith("tru-", StringComparison.Ordinal)
            || Enum.GetValues<FactFacet>().Any(facet => FactAddress.ParameterOf(facet) == name);
        var value = new JsonObject { ["type"] = name == SearchAddress.Page ? "integer" : "string" };
        return new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["schema"] = isList ? new JsonObject { ["type"] = "array", ["items"] = value } : value,
        };
    }

    private static JsonObject PathParameter(string name, string type) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = type },
    };
}
