using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Routes contacts of a host's own type. Immutable and thread-safe.</summary>
/// <typeparam name="T">The contact's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's contacts; what leaves are its decisions and explanations.")]
public sealed class ContactRouter<T>
{
    private readonly TriageEvaluator<T> triage;
    private readonly TransferEvaluator<T> transfers;
    private readonly string? standard;

    internal ContactRouter(RoutingCatalogue catalogue, CompiledTriage triage, CompiledTransfers transfers, RecordSchema<T> schema, string? standard)
    {
        this.standard = standard;
        this.triage = new TriageEvaluator<T>(catalogue, triage, schema);
        this.transfers = new TransferEvaluator<T>(catalogue, this.triage, transfers, schema);
    }

    /// <summary>Where an arriving contact goes and how it is handled. Asks each table of triage once, and allocates nothing.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score, which tables test as <c>risk-band</c>; null where none was taken.</param>
    public TriageDecision Triage(in T contact, string? riskBand = null) => triage.Decide(in contact, riskBand);

    /// <summary>What triage answers, as a fact for guards, authority and promises. A stop that risk control has released is stopped again by a new answer; carry the release over where the matter is the same.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="about">The contact's part that every standard knows: the answer is outdated as soon as it differs.</param>
    /// <param name="at">When triage is asked.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public TriageAnswer Answer(in T contact, in Contact about, Instant at, string? riskBand = null)
    {
        TriageDecision decision = triage.Decide(in contact, riskBand);
        return new TriageAnswer
        {
            About = about,
            RiskBand = riskBand,
            IsRisk = decision.IsRisk == true ? true : decision.StopsAtOnce is null ? null : decision.IsRisk,
            Strategy = decision.Strategy?.Code,
            Rank = decision.Strategy?.Rank,
            StopsAtOnce = decision.StopsAtOnce,
            IsDiverted = decision.IsComplete ? decision.IsDiverted : null,
            Department = decision.Strategy?.Department,
            At = at,
            Standard = standard,
        };
    }

    /// <summary>The triage of a contact with its reasons, table by table.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public TriageExplanation Explain(in T contact, string? riskBand = null) => triage.Explain(in contact, riskBand);

    /// <summary>Whether nothing that decides on a stop differs between two contacts.</summary>
    internal bool HasSameGrounds(in T one, string? riskBand, in T other, string? otherBand) => triage.HasSameGrounds(in one, riskBand, in other, otherBand);

    /// <summary>Where a matter is passed on to, with its reasons (D5.3, D5.7). The answer of triage is among the facts: <c>risk</c>, <c>stops-at-once</c>, <c>strategy</c> and <c>strategy-department</c>.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public TransferDecision Transfer(in T contact, string? riskBand = null) => transfers.Decide(in contact, riskBand);
}
