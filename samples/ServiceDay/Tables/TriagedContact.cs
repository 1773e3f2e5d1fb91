using CallCenter.Standards;
using CallCenter.Standards.Contacts;

namespace ServiceDay.Tables;

/// <summary>A contact with the facts that triage adds, so that its tables can be compiled by themselves.</summary>
internal readonly struct TriagedContact(Contact contact, string? riskBand, bool isRisk, bool stopsAtOnce)
{
    private readonly Contact contact = contact;

    /// <summary>The contact's fields, the band of a risk score, whether there is a risk, and whether the strategy stops the operation.</summary>
    public static RecordSchema<TriagedContact> Schema { get; } = Contact.Schema
        .Within<TriagedContact>(static (in TriagedContact triaged) => ref triaged.contact)
        .WithText("risk-band", static (in TriagedContact triaged) => triaged.RiskBand)
        .WithFlag("risk", static (in TriagedContact triaged) => triaged.IsRisk)
        .WithFlag("stops-at-once", static (in TriagedContact triaged) => triaged.StopsAtOnce);

    private string? RiskBand { get; } = riskBand;

    private bool IsRisk { get; } = isRisk;

    private bool StopsAtOnce { get; } = stopsAtOnce;
}
