using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Routes contacts of a host's own type. Immutable and thread-safe.</summary>
/// <typeparam name="T">The contact's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's contacts; what leaves are its decisions and explanations.")]
public sealed class ContactRouter<T>
{
    private readonly TriageEvaluator<T> triage;
    private readonly TransferEvaluator<T> transfers;

    internal ContactRouter(RoutingCatalogue catalogue, CompiledTriage triage, CompiledTransfers transfers, RecordSchema<T> schema)
    {
        this.triage = new TriageEvaluator<T>(catalogue, triage, schema);
        this.transfers = new TransferEvaluator<T>(catalogue, this.triage, transfers, schema);
    }

    /// <summary>Where an arriving contact goes and how it is handled. Asks each table of triage once, and allocates nothing.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score, which tables test as <c>risk-band</c>; null where none was taken.</param>
    public TriageDecision Triage(in T contact, string? riskBand = null) => triage.Decide(in contact, riskBand);

    /// <summary>The triage of a contact with its reasons, table by table.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public TriageExplanation Explain(in T contact, string? riskBand = null) => triage.Explain(in contact, riskBand);

    /// <summary>Where a matter is passed on to, with its reasons (D5.3, D5.7). The answer of triage is among the facts: <c>risk</c>, and <c>stops-at-once</c>.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public TransferDecision Transfer(in T contact, string? riskBand = null) => transfers.Decide(in contact, riskBand);
}
