using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ArticleSearch.Web.Operators;

/// <summary>Asks the <see cref="OperatorGate"/> before any handler of the page runs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForOperatorAttribute : Attribute, IAsyncPageFilter
{
    /// <summary>Everybody may look; what changes something is the operator's.</summary>
    public bool ToChange { get; init; }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var gate = http.RequestServices.GetRequiredService<OperatorGate>();
        if ((ToChange && OperatorGate.IsLook(http)) || gate.Allows(http))
        {
            await next();
            return;
        }

        await gate.Refuse(http).ExecuteAsync(http);
        context.Result = new EmptyResult();
    }
}
