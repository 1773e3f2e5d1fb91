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

    /// <summary>Whether the strategy stops the operation at once; known when a matter is passed on.</summary>
    public bool StopsAtOnce;

    /// <summary>The fields for a contact's own.</summary>
    /// <exception cref="ArgumentException">The contact has a field of one of the names that triage adds.</exception>
    public static RecordSchema<TriageFacts<T>> SchemaOf(RecordSchema<T> contact) => contact
        .Within<TriageFacts<T>>(static (in TriageFacts<T> facts) => ref facts.Contact)
        .WithText(TriageFields.RiskBand, static (in TriageFacts<T> facts) => facts.RiskBand)
        .WithFlag(TriageFields.Risk, static (in TriageFacts<T> facts) => facts.IsRisk);

    /// <summary>The fields that tables of transfer test: those of triage, and what came of it.</summary>
    /// <exception cref="ArgumentException">The contact has a field of one of the names that triage adds.</exception>
    public static RecordSchema<TriageFacts<T>> TransferSchemaOf(RecordSchema<T> contact) => SchemaOf(contact)
        .WithFlag(TriageFields.StopsAtOnce, static (in TriageFacts<T> facts) => facts.StopsAtOnce);
}

/// <summary>The fields that triage adds to a contact.</summary>
internal static class TriageFields
{
    /// <summary>The band of a risk score, a text given by the caller; may be missing.</summary>
    public const string RiskBand = "risk-band";

    /// <summary>Whether the table of risks says that the contact carries a risk.</summary>
    public const string Risk = "risk";

    /// <summary>Whether the strategy that triage chose stops the operation at once.</summary>
    public const string StopsAtOnce = "stops-at-once";

    /// <summary>What tables of transfer test: a contact's fields, and the answer of triage.</summary>
    public static RecordDefinition ExtendForTransfer(RecordDefinition contacts)
    {
        RecordDefinition triaged = Extend(contacts, withRisk: true);
        return triaged.Find(StopsAtOnce) is null ? new RecordDefinition(triaged.Name, triaged.Fields.Add(new FieldDefinition(StopsAtOnce, FieldType.Boolean, isRequired: true))) : triaged;
    }

    /// <summary>The contact's fields and the ones added; those the contact has itself are left as they are.</summary>
    /// <param name="contacts">The contact's fields.</param>
    /// <param name="withRisk">Whether the answer of the table of risks is among them.</param>
    public static RecordDefinition Extend(RecordDefinition contacts, bool withRisk)
    {
        FieldDefinition[] added = [new(RiskBand, FieldType.Text, isRequired: false), .. withRisk ? [new FieldDefinition(Risk, FieldType.Boolean, isRequired: true)] : Array.Empty<FieldDefinition>()];
        return new RecordDefinition(contacts.Name, [.. contacts.Fields, .. added.Where(field => contacts.Find(field.Name) is null)]);
    }
}
