namespace CallCenter.Standards.Routing;

/// <summary>A contact with what triage adds to it: the fields that tables test beside the contact's own.</summary>
/// <typeparam name="T">The contact's type.</typeparam>
internal struct TriageFacts<T>(in T contact, string? riskBand)
{
    /// <summary>The contact.</summary>
    public readonly T Contact = contact;

    /// <summary>The band of a risk score, as given by the caller.</summary>
    public readonly string? RiskBand = riskBand;

    /// <summary>Whether the table of risks says so.</summary>
    public bool IsRisk;

    /// <summary>The fields for a contact's own.</summary>
    /// <exception cref="ArgumentException">The contact has a field of one of the names that triage adds.</exception>
    public static RecordSchema<TriageFacts<T>> SchemaOf(RecordSchema<T> contact) => contact
        .Within<TriageFacts<T>>(static (in TriageFacts<T> facts) => ref facts.Contact)
        .WithText(TriageFields.RiskBand, static (in TriageFacts<T> facts) => facts.RiskBand)
        .WithFlag(TriageFields.Risk, static (in TriageFacts<T> facts) => facts.IsRisk);
}

/// <summary>The fields that triage adds to a contact.</summary>
internal static class TriageFields
{
    /// <summary>The band of a risk score, a text given by the caller; may be missing.</summary>
    public const string RiskBand = "risk-band";

    /// <summary>Whether the table of risks says that the contact carries a risk.</summary>
    public const string Risk = "risk";

    /// <summary>The contact's fields and the ones added; those the contact has itself are left as they are.</summary>
    /// <param name="contacts">The contact's fields.</param>
    /// <param name="withRisk">Whether the answer of the table of risks is among them.</param>
    public static RecordDefinition Extend(RecordDefinition contacts, bool withRisk)
    {
        FieldDefinition[] added = [new(RiskBand, FieldType.Text, isRequired: false), .. withRisk ? [new FieldDefinition(Risk, FieldType.Boolean, isRequired: true)] : Array.Empty<FieldDefinition>()];
        return new RecordDefinition(contacts.Name, [.. contacts.Fields, .. added.Where(field => contacts.Find(field.Name) is null)]);
    }
}
