using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Reports.Tables;

/// <summary>A contact with the facts that triage adds, so that its tables can be compiled by themselves.</summary>
internal readonly struct TriagedContact(Contact contact, string? riskBand, bool isRisk, HandlingStrategy? strategy)
{
    private readonly Contact contact = contact;

    /// <summary>The contact's fields, the band of a risk score, whether there is a risk, and what the strategy says.</summary>
    public static RecordSchema<TriagedContact> Schema { get; } = Contact.Schema
        .Within<TriagedContact>(static (in TriagedContact triaged) => ref triaged.contact)
        .WithText(TriageFacts.RiskBand, static (in TriagedContact triaged) => triaged.RiskBand)
        .WithFlag(TriageFacts.Risk, static (in TriagedContact triaged) => triaged.IsRisk)
        .WithFlag(TriageFacts.StopsAtOnce, static (in TriagedContact triaged) => triaged.Strategy is { StopsAtOnce: true })
        .WithText(TriageFacts.Strategy, static (in TriagedContact triaged) => triaged.Strategy?.Code)
        .WithText(TriageFacts.Department, static (in TriagedContact triaged) => triaged.Strategy?.Department);

    private string? RiskBand { get; } = riskBand;

    private bool IsRisk { get; } = isRisk;

    private HandlingStrategy? Strategy { get; } = strategy;
}
