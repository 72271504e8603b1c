using Hangfire.Server;

namespace ArticleSearch.Web.Monitoring;

/// <summary>Counts the jobs by how they ended.</summary>
public sealed class JobCounter(Measurements measurements) : IServerFilter
{
    public void OnPerforming(PerformingContext context)
    {
    }

    public void OnPerformed(PerformedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var outcome = context.Canceled || context.Exception is OperationCanceledException ? "stopped" : context.Exception is null ? "done" : "failed";
#pragma warning disable RS0030 // The record of this job, not the static client of the same name.
        measurements.Ran(context.BackgroundJob.Job.Type.Name, outcome);
#pragma warning restore RS0030
    }
}
