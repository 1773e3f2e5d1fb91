using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using LiveDesk.Floor;
using NodaTime;

namespace LiveDesk;

/// <summary>The standards that the desk can work under: those that have what it asks for by name. A host does not start with another one; where a reloaded book lacks something, the one before stays in force here, and the log says why.</summary>
internal sealed partial class DeskStandards(IStandardSource bank, IClock clock, ILogger<DeskStandards> log) : IStandardSource
{
    /// <summary>The key of the bank's own standard among the services.</summary>
    public const string Bank = "bank";

    /// <summary>The workflow that contacts are opened in.</summary>
    public const string Workflow = "service";

    /// <summary>The promise that alarms are answered.</summary>
    public const string AlarmPolicy = "alarm";

    private readonly Lock gate = new();
    private StandardSnapshot? seen;
    private StandardSnapshot? fit;

    public event EventHandler<StandardReloadEventArgs>? Reloaded
    {
        add => bank.Reloaded += value;
        remove => bank.Reloaded -= value;
    }

    /// <exception cref="InvalidOperationException">No book was fit for the desk yet; says what this one lacks.</exception>
    public StandardSnapshot Current
    {
        get
        {
            StandardSnapshot now = bank.Current;
            lock (gate)
            {
                if (ReferenceEquals(now, seen) && fit is not null)
                {
                    return fit;
                }

                string lacks = string.Join(", ", Lacks(now.Standard));
                if (lacks.Length == 0)
                {
                    fit = now;
                }
                else if (fit is null)
                {
                    throw new InvalidOperationException($"The live desk cannot work by {now.Book}: it has no {lacks}. Give it, or another book.");
                }
                else
                {
                    LogUnfit(now.Book.ToString(), lacks);
                }

                seen = now;
                return fit;
            }
        }
    }

    public StandardReload? LastReload => bank.LastReload;

    public StandardReload Reload() => bank.Reload();

    public Task<StandardReload> ReloadAsync(CancellationToken cancellation = default) => bank.ReloadAsync(cancellation);

    private IEnumerable<string> Lacks(Standard standard)
    {
        if (standard.Workflows.InForce(Workflow, clock.GetCurrentInstant()) is null)
        {
            yield return $"workflow '{Workflow}' in force";
        }

        if (standard.Routing.Assignment.Find(DeskFloor.Strategy) is null)
        {
            yield return $"strategy of assignment '{DeskFloor.Strategy}'";
        }

        if (!standard.ServiceLevels.Policies.Any(policy => policy.Code == AlarmPolicy))
        {
            yield return $"service level policy '{AlarmPolicy}'";
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The desk goes on by the book before: {Book} has no {Lacks}.")]
    private partial void LogUnfit(string book, string lacks);
}
