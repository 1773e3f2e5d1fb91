using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Routing;

/// <summary>A contact with what triage adds to it: the fields that tables test beside the contact's own.</summary>
/// <typeparam name="T">The contact's type.</typeparam>
internal struct TriagedContact<T>(in T contact, string? riskBand)
{
    /// <summary>The contact.</summary>
    public readonly T Contact = contact;

    /// <summary>The band of a risk score, as given by the caller.</summary>
    public readonly string? RiskBand = riskBand;

    /// <summary>Whether the table of risks says so.</summary>
    public bool IsRisk;

    /// <summary>The strategy that triage chose; known when a matter is passed on.</summary>
    public HandlingStrategy? Strategy;

    /// <summary>The fields for a contact's own.</summary>
    /// <exception cref="ArgumentException">The contact has a field of one of the names that triage adds.</exception>
    public static RecordSchema<TriagedContact<T>> SchemaOf(RecordSchema<T> contact) => contact
        .Within<TriagedContact<T>>(static (in TriagedContact<T> facts) => ref facts.Contact)
        .WithText(TriageFacts.RiskBand, static (in TriagedContact<T> facts) => facts.RiskBand)
        .WithFlag(TriageFacts.Risk, static (in TriagedContact<T> facts) => facts.IsRisk);

    /// <summary>The fields that tables of transfer test: those of triage, and what came of it.</summary>
    /// <exception cref="ArgumentException">The contact has a field of one of the names that triage adds.</exception>
    public static RecordSchema<TriagedContact<T>> TransferSchemaOf(RecordSchema<T> contact) => SchemaOf(contact)
        .WithFlag(TriageFacts.StopsAtOnce, static (in TriagedContact<T> facts) => facts.Strategy is { StopsAtOnce: true })
        .WithText(TriageFacts.Strategy, static (in TriagedContact<T> facts) => facts.Strategy?.Code)
        .WithText(TriageFacts.Department, static (in TriagedContact<T> facts) => facts.Strategy?.Department);
}
